import DocentTestSupport
import Foundation
import Testing

/// Schedules planned together, from the command line.
@Suite struct CohortCommandTests {
  private static let home = ["--conference", "spring-2027"]
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func run(_ arguments: [String], stdin: String = "") throws -> DocentProcess.Outcome {
    let outcome = try desk.docent.run(
      ["schedule", arguments[0]] + Self.home + arguments.dropFirst(), stdin: stdin)
    try #require(outcome.status == 0, "\(outcome.stderr)")
    return outcome
  }

  @Test func `newcomers are planned together, and what it proves is told`() throws {
    let outcome = try run(["generate", "--newcomers", "-o", "json"])
    let plan = try JSONValue(json: outcome.stdout)
    let value = try #require(plan["value"]?.count)
    #expect(value > 0)
    #expect(try #require(plan["upperBound"]?.count) >= value)
    #expect(
      plan["attendees"]?.elements.compactMap { $0["email"]?.text } == [
        "ana@example.org", "cara@example.org",
      ])
    for key in [
      "gap", "leastServed", "seed", "share", "oversubscription", "fairness", "sessions",
      "unscheduled", "withoutMeeting", "roomsWithoutSeats",
    ] {
      #expect(plan[key] != nil, "\(key)")
    }
    #expect(outcome.stderr.contains("2 schedules, \(value) points together"))
    #expect(outcome.stderr.contains("lottery, seed 1"))
    let shown = try run(["show", "--attendee", "ana@example.org", "-o", "json"])
    #expect(try JSONValue(json: shown.stdout)["cohort"]?["value"]?.count == value)
  }

  @Test func `a list of attendees comes from options, a file or a pipe`() throws {
    let named = try run(["generate", "--attendee", "M1", "ben@example.org", "-o", "csv"]).stdout
    #expect(named.split(separator: "\r\n").count == 3)
    try desk.file("people.txt", ["M1", "", "  ben@example.org  "])
    #expect(try run(["generate", "--attendees", "people.txt", "-o", "csv"]).stdout == named)
    #expect(
      try run(["generate", "--attendees", "-", "-o", "csv"], stdin: "M1\nben@example.org\n").stdout
        == named)
  }

  @Test(arguments: ["1", "2", "4"])
  func `the number of cores changes no byte`(threads: String) throws {
    let one = try run(["generate", "--newcomers", "-o", "json", "--threads", "1"])
    let many = try run(["generate", "--newcomers", "-o", "json", "--threads", threads])
    #expect(many.stdout == one.stdout && many.stderr == one.stderr)
  }

  @Test func `a dry run leaves everything as it is`() throws {
    let before = desk.stored
    let outcome = try run(["generate", "--newcomers", "--dry-run"])
    #expect(outcome.stderr.contains("dry run"))
    #expect(desk.stored == before)
  }

  @Test func `a must for more people than a room has seats is refused with what to do`() throws {
    for session in ["WELCOME"] {
      _ = try desk.run(
        "session", "edit", session, "--conference", "spring-2027", "--must-attend", "--capacity",
        "1")
    }
    try desk.refuses(
      ["schedule", "generate", "--newcomers"] + Self.home, code: 65,
      saying: ["WELCOME", "2 must be there", "1 seats", "ana@example.org", "--oversubscription"])
  }

  @Test(arguments: [
    (["--newcomers", "--attendee", "M1"], "--attendees FILE"), ([], "--newcomers"),
    (["--newcomers", "--pin", "WELCOME"], "schedule prefer"),
    (["--newcomers", "--keep", "--fair", "2"], "--fair"),
    (["--newcomers", "--keep", "--add"], "--add"), (["--newcomers", "--share", "101"], "share"),
    (["--newcomers", "--threads", "0"], "threads"),
  ])
  func `options that make no sense together are usage errors`(
    arguments: [String], word: String
  ) throws {
    try desk.refuses(["schedule", "generate"] + Self.home + arguments, code: 64, saying: [word])
  }

  @Test func `somebody unknown or named twice is an error`() throws {
    try desk.refuses(
      ["schedule", "generate", "--attendee", "M1", "nobody@example.org"] + Self.home, code: 66,
      saying: ["nobody@example.org"])
    try desk.refuses(
      ["schedule", "generate", "--attendee", "M1", "ana@example.org"] + Self.home, code: 65,
      saying: ["ana@example.org", "twice"])
    try desk.refuses(
      ["schedule", "generate", "--attendees", "none.txt"] + Self.home, code: 66,
      saying: ["none.txt"])
  }

  @Test func `pressure lists what bigger rooms bring, and asks for a plan first`() throws {
    try desk.refuses(
      ["schedule", "pressure"] + Self.home, code: 65, saying: ["schedule generate --newcomers"])
    _ = try run(["generate", "--newcomers"])
    let pressure = try JSONValue(json: run(["pressure", "-o", "json"]).stdout)
    #expect(pressure["sessions"] != nil)
  }

  @Test func `newcomers' pages and calendars go into a folder with a list for a mail merge`() throws
  {
    _ = try run(["generate", "--newcomers"])
    let outcome = try run(["export", "--newcomers", "--to", "letters"])
    #expect(outcome.stderr.contains("Wrote 2 schedules to letters"))
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path("letters"))
    #expect(names.count { $0.hasSuffix(".ics") } == 2 && names.count { $0.hasSuffix(".html") } == 2)
    let index = String(decoding: desk.bytes("letters/index.csv"), as: UTF8.self)
    let rows = index.split(separator: "\r\n").map { $0.components(separatedBy: ",") }
    #expect(
      rows.first == [
        "calendar", "page", "email", "member_number", "name", "given_name", "sessions", "points",
        "meetings",
      ])
    #expect(rows.dropFirst().map { $0[2] } == ["ana@example.org", "cara@example.org"])
    for row in rows.dropFirst() {
      #expect(names.contains(row[0]) && names.contains(row[1]))
      #expect(desk.bytes("letters/\(row[1])").starts(with: Data("<!DOCTYPE html>".utf8)))
    }
    let mode = try FileManager.default.attributesOfItem(
      atPath: desk.folder.path("letters/index.csv"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `a plan that is killed is there as a whole or not at all`() throws {
    for hundredths in [1, 5, 10, 20] {
      let killed = try Desk()
      let process = try killed.docent.start(["schedule", "generate", "--newcomers"] + Self.home)
      usleep(UInt32(hundredths * 10_000))
      process.kill()
      _ = try process.wait()
      #expect(try killed.run("doctor").stderr.contains("docent.sqlite is whole"))
      let made = try ["ana", "cara"].count { name in
        try killed.docent.run(
          ["schedule", "show", "--attendee", "\(name)@example.org"] + Self.home
        ).status == 0
      }
      #expect([0, 2].contains(made))
    }
  }
}
