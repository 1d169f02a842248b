import DocentTestSupport
import Foundation
import Testing

@Suite struct OwnEventsImportTests {
  private let desk: Desk
  private let words = "Dentist"

  init() throws {
    desk = try Desk()
  }

  /// Writes a calendar with an event an hour of 13 March.
  private func write(hours: ClosedRange<Int>, title: String = "Dentist") throws {
    let events = hours.flatMap { hour in
      [
        "BEGIN:VEVENT", "UID:\(hour)@example.org", "SUMMARY:\(title)", "LOCATION:hall / TWO",
        "DTSTART:20270313T\(hour)0000", "DURATION:PT1H", "END:VEVENT",
      ]
    }
    try desk.file("own.ics", ["BEGIN:VCALENDAR"] + events + ["END:VCALENDAR"])
  }

  private func arguments(_ options: String...) -> [String] {
    ["import", "own-events", "own.ics", "--conference", "spring-2027", "--attendee", "M1"] + options
  }

  private func summary(_ options: String...) throws -> [Int?] {
    let outcome = try desk.docent.run(arguments() + options + ["-o", "json"])
    try #require(outcome.status == 0, "\(outcome.stderr)")
    let summary = try JSONValue(json: outcome.stdout)
    #expect(summary["kind"]?.text == "own events")
    return ["added", "changed", "unchanged", "removed", "missing"].map { summary[$0]?.count }
  }

  private var count: Int? {
    get throws {
      try desk.json("schedule", "prefer", "--conference", "spring-2027", "--attendee", "M1")[
        "ownEvents"]?.count
    }
  }

  @Test func `a calendar is imported, and again when it has changed`() throws {
    try write(hours: 12...14)
    #expect(try summary("--dry-run") == [3, 0, 0, 0, 0])
    #expect(try count == 0)
    #expect(try summary() == [3, 0, 0, 0, 0])
    #expect(try summary() == [0, 0, 3, 0, 0])
    try write(hours: 13...15)
    #expect(try summary() == [1, 0, 2, 0, 1])
    #expect(try summary("--prune") == [0, 0, 3, 1, 0])
    #expect(try count == 3)
    try write(hours: 13...15, title: "Optician")
    #expect(try summary() == [0, 3, 0, 0, 0])
  }

  @Test func `a file with a fault is refused, and so is the calendar of a stranger`() throws {
    try desk.file(
      "own.ics",
      ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:Dentist", "DTSTART:soon", "END:VEVENT"])
    let message = try desk.refuses(arguments(), code: 65, saying: ["own.ics:5", "own.ics:1"])
    #expect(!message.contains(words))
    try write(hours: 12...12)
    try desk.refuses(
      ["import", "own-events", "own.ics", "--conference", "spring-2026", "--attendee", "M1"],
      code: 66, saying: ["registration"])
  }

  @Test func `what an event is called is read by nobody else`() throws {
    try write(hours: 12...14)
    var printed: [String] = []
    func keep(_ arguments: [String]) throws {
      let outcome = try desk.docent.run(arguments)
      printed += [outcome.stdout, outcome.stderr]
    }
    let at = ["--conference", "spring-2027"]
    try keep(arguments("--dry-run"))
    try keep(arguments("-o", "json", "--verbose"))
    try desk.run(
      "pair", "register", "--conference", "spring-2027", "--mentor", "M2", "--mentee", "M1")
    for person in ["M2", "M3"] {
      try keep(["schedule", "generate", "--attendee", person] + at + ["-o", "json"])
      try keep(["schedule", "show", "--attendee", person] + at)
    }
    try desk.run("schedule", "generate", "--conference", "spring-2027", "--attendee", "M1")
    try keep(["schedule", "prefer", "--attendee", "M1"] + at + ["-o", "json"])
    try keep(["schedule", "generate", "--attendee", "M1", "--pin", "NOTHING"] + at)
    for format in ["ics", "html", "json"] {
      try keep(
        ["schedule", "export", "--all", "--format", format, "--to", format] + at)
      let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path(format))
      #expect(files.count == 4, "three people and the index")
      for file in files {
        printed.append(String(decoding: desk.bytes("\(format)/\(file)"), as: UTF8.self))
      }
    }
    let moved = try desk.import(
      .sessions,
      [
        "code,title,start,end", "WELCOME,Welcome,2027-03-13T12:00,2027-03-13T13:00",
        "CLASS,Teaching a class,2027-03-13T12:00,2027-03-13T13:00",
      ])
    printed.append("\(moved)")
    for report in [["session", "list"], ["registration", "list"], ["room", "list"]] {
      try keep(report + at + ["-o", "json"])
    }
    try keep(["person", "show", "M1", "-o", "json"])
    try keep(["doctor"])
    #expect(printed.contains { $0.contains("Ana Alder") }, "something was looked at")
    #expect(!printed.contains { $0.contains(words) })
  }

  @Test func `own events go with the registration, and stay while it is cancelled`() throws {
    try write(hours: 12...14)
    _ = try summary()
    try desk.run(
      "registration", "edit", "M1", "--conference", "spring-2027", "--status", "cancelled")
    #expect(try count == 3)
    try desk.run("registration", "remove", "M1", "--conference", "spring-2027")
    try desk.run("person", "remove", "M1")
    #expect(try desk.docent.run(["doctor"]).status == 0)
  }
}
