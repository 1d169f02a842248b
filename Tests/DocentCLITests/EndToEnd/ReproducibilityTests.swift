import DocentTestSupport
import Foundation
import Testing

/// The same data gives the same bytes, in whatever order and surroundings it comes.
@Suite struct ReproducibilityTests {
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Scripts/demo-data").standardized

  /// A kind of file, its name and the year of its conference.
  private static let imports = [
    ("people", "people", nil), ("registrations", "registrations-2026", "2026"),
    ("rooms", "rooms", "2027"), ("walking", "walking", "2027"),
    ("registrations", "registrations", "2027"), ("sessions", "sessions", "2027"),
    ("scans", "scans", "2027"),
  ]
  private static let attendees = ["maya.lindqvist@example.org", "ruth.okafor@example.org"]

  /// What the three jobs print from the bundled sample.
  private func print(
    environment: [String: String] = [:], order: (Int) -> [Int] = { Array(0..<$0) }
  ) throws -> [String] {
    let folder = try ScratchFolder()
    let docent = try DocentProcess(in: folder)
    func run(_ arguments: [String]) throws -> String {
      let outcome = try docent.run(arguments, environment: environment)
      try #require(outcome.status == 0, "\(arguments): \(outcome.stderr)")
      return outcome.stdout
    }
    _ = try run(["init"])
    for year in ["2026", "2027"] {
      _ = try run([
        "conference", "add", "annual-\(year)", "--series", "annual", "--name", "Annual",
        "--time-zone", "America/Chicago", "--starts", "\(year)-10-12", "--ends", "\(year)-10-15",
      ])
    }
    for (kind, name, year) in Self.imports {
      let file = try Self.scattered(name, by: order, in: folder)
      _ = try run(
        ["import", kind, file, "--quiet"] + (year.map { ["--conference", "annual-\($0)"] } ?? []))
    }
    let home = ["--conference", "annual-2027"]
    _ = try run(
      ["pair", "register", "--mentor", Self.attendees[1], "--mentee", Self.attendees[0]] + home)
    let schedules = try Self.attendees.map {
      try run(["schedule", "generate", "--attendee", $0, "-o", "json"] + home)
    }
    let reports = try ["session", "track", "day", "room"].map {
      try run(["report", "attendance", "--by", $0, "-o", "json"] + home)
    }
    let newcomers = try run(
      ["schedule", "generate", "--newcomers", "--share", "70", "-o", "json"] + home)
    let pairs = try matching(run, Self.scattered("applications", by: order, in: folder))
    return schedules + reports + [newcomers] + pairs + [
      try run(["session", "list", "-o", "json"] + home)
    ]
  }

  /// A file of the sample with its rows in another order.
  private static func scattered(
    _ name: String, by order: (Int) -> [Int], in folder: ScratchFolder
  ) throws -> String {
    let text = try String(contentsOf: samples.appending(path: "\(name).csv"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    let rows = order(lines.count - 1).map { lines[$0 + 1] }
    return try folder.write(
      ([lines[0]] + rows).joined(separator: "\n") + "\n", to: "\(name).csv")
  }

  /// What matching the sign-ups prints, and the explanation of a pair.
  private func matching(
    _ run: ([String]) throws -> String, _ signUps: String
  ) throws -> [String] {
    let program = ["--program", "annual-mentoring"]
    _ = try run(["import", "applications", signUps] + program)
    return [
      try run(["pair", "match"] + program), try run(["pair", "forecast"] + program),
      try run(["pair", "explain", "emeka.abernook@plumgrove.example.org", "-o", "json"] + program),
    ]
  }

  /// A fixed permutation that leaves hardly a row beside its neighbour.
  private func scatter(_ count: Int) -> [Int] {
    (0..<count).sorted { ($0 &* 7919 % 1009, $0) < ($1 &* 7919 % 1009, $1) }
  }

  @Test func `the order of the rows does not matter, nor do zone and locale`() throws {
    let plain = try print(environment: ["TZ": "UTC", "LC_ALL": "C", "LANG": "C"])
    let items = try #require(try JSONValue(json: plain[0])["items"]).elements
    let kinds = Set(items.compactMap { $0["kind"]?.text })
    #expect(kinds.isSuperset(of: ["session", "meeting"]), "there is something to compare")
    let backwards = try print(
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
      order: { (0..<$0).reversed() })
    #expect(backwards == plain)
    let scattered = try print(
      environment: ["TZ": "Asia/Kolkata", "LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8"],
      order: scatter)
    #expect(scattered == plain)
  }

  @Test func `a schedule that is generated again is the same`() throws {
    let desk = try Desk()
    let command = ["schedule", "generate", "--conference", "spring-2027", "--attendee", "M1"]
    let first = try desk.docent.run(command + ["-o", "json"])
    #expect(first.status == 0)
    #expect(try desk.docent.run(command + ["-o", "json"]).stdout == first.stdout)
  }
}
