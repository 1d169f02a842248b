import DocentTestSupport
import Foundation
import Testing

@Suite struct ReadmeTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The lines of the README's blocks with a fence of their own.
  private static func blocks(_ fence: String) throws -> [[String]] {
    let readme = try String(contentsOf: checkout.appending(path: "README.md"), encoding: .utf8)
    return try readme.components(separatedBy: "```\(fence)\n").dropFirst().map { part in
      try #require(part.components(separatedBy: "\n```").first).components(separatedBy: "\n")
    }
  }

  /// Whether some lines are others of which a line … leaves out any number.
  private static func show(_ shown: [String], _ printed: [String]) -> Bool {
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false).map { Array($0) }
    guard let first = parts.first, printed.starts(with: first) else { return false }
    guard parts.count > 1 else { return printed == first }
    var rest = printed.dropFirst(first.count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let found = rest.indices.first(where: { rest[$0...].starts(with: part) }) else {
        return false
      }
      rest = rest[(found + part.count)...]
    }
    return parts.last?.isEmpty == true || rest.isEmpty
  }

  @Test func `the README shows what Scripts/demo prints, and then the tours`() throws {
    let folder = try ScratchFolder()
    // Scripts/demo runs the binary that was built with these tests.
    let printed = try DocentProcess(in: folder).shell(
      """
      export DOCENT_BINARY="$DOCENT" DEMO_OUTPUT='\(folder.path("out"))'
      '\(Self.checkout.path)/Scripts/demo'
      """)
    #expect(printed.status == 0, "\(printed.stderr)")
    let text = printed.stdout.replacing(folder.path("out"), with: "demo-output")
    let lines = text.components(separatedBy: "\n")
    #expect(Self.show([""] + (try #require(Self.blocks("console").first)) + [""], lines))
    try checkTours(in: folder)
  }

  /// Types the commands of the tours into the database that the demonstration left.
  private func checkTours(in folder: ScratchFolder) throws {
    let shown = try Self.blocks("text").joined(separator: ["…"]).map(\.self)
    let commands = shown.filter { $0.hasPrefix("$ docent ") }
    #expect(commands.count == 6)
    let script = commands.map { command in
      "echo '\(command)'; \(command.replacing("$ docent", with: "\"$DOCENT\"")) 2>&1"
    }
    let printed = try DocentProcess(in: folder).shell(
      """
      cd '\(Self.checkout.path)'
      export DOCENT_DATABASE='\(folder.path("out"))/docent.sqlite' COLUMNS=132
      \(script.joined(separator: "\n"))
      """)
    #expect(printed.status == 0, "\(printed.stderr)")
    let lines = printed.stdout.components(separatedBy: "\n")
    #expect(Self.show(shown, lines), "\(printed.stdout)")
  }

  @Test func `the README is short`() throws {
    let readme = try String(contentsOf: Self.checkout.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }
}
