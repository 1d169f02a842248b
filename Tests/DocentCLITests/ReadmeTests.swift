import DocentTestSupport
import Foundation
import Testing

@Suite struct ReadmeTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  @Test func `the README shows exactly what Scripts/demo prints`() throws {
    let readme = try String(contentsOf: Self.checkout.appending(path: "README.md"), encoding: .utf8)
    let shown = try #require(
      readme.split(separator: "```console\n").last?.split(separator: "\n```").first)
    let folder = try ScratchFolder()
    // Scripts/demo runs the binary that was built with these tests.
    let printed = try DocentProcess(in: folder).shell(
      """
      export DOCENT_BINARY="$DOCENT" DEMO_OUTPUT='\(folder.path("out"))'
      '\(Self.checkout.path)/Scripts/demo'
      """)
    #expect(printed.status == 0, "\(printed.stderr)")
    let text = printed.stdout.replacing(folder.path("out"), with: "demo-output")
    #expect(text == "\n" + shown + "\n")
  }

  @Test func `the README is short`() throws {
    let readme = try String(contentsOf: Self.checkout.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }
}
