import DocentTestSupport
import Testing

/// The keys of the JSON documents that others rely on.
///
/// A key of the contract that is renamed or left out breaks them; a new one has to be put down here.
@Suite struct ContractTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  private func registerPair() throws -> JSONValue {
    try desk.json(
      "pair", "register", "--conference", "spring-2027", "--mentor", "ben@example.org", "--mentee",
      "ana@example.org")
  }

  @Test func `session list`() throws {
    let list = try desk.json("session", "list", "--conference", "spring-2027")
    #expect(list.keys == ["sessions"])
    let sessions = try #require(list["sessions"]).elements
    #expect(sessions.map { $0["code"]?.text } == ["EXPO", "WELCOME", "GLUE", "CLASS"])
    for session in sessions {
      #expect(
        session.keys == [
          "code", "title", "kind", "track", "startsAt", "endsAt", "room", "building", "capacity",
          "status",  // and beyond the contract:
          "topics", "speakers", "audience", "level", "creditMinutes", "mustAttend", "url",
          "subtitle", "language",
        ])
    }
    for key in ["endsAt", "room", "track", "capacity"] { #expect(sessions[0][key] == .null) }
    #expect(sessions[2]["startsAt"] == "2027-03-13T10:30:00-05:00")
    #expect(sessions[3]["startsAt"] == "2027-03-14T10:00:00-04:00", "the clocks went forward")
    #expect(sessions[2]["capacity"] == 2)
  }

  @Test func `import`() throws {
    let summary = try desk.import(
      .sessions, ["code,title,start,end", "N,New,2027-03-13T12:00,2027-03-13T12:00"],
      options: ["--dry-run"])
    #expect(
      summary.keys == [
        "kind", "added", "changed", "unchanged", "removed", "warnings", "dryRun",
        "missing", "changes", "affected",  // beyond the contract
      ])
    #expect(summary["kind"] == "sessions")
    #expect(summary["dryRun"] == true)
    let warning = try #require(summary["warnings"]?.elements.first)
    #expect(warning.keys == ["line", "column", "path", "message", "file"])
    #expect(warning["line"] == 2)
  }

  @Test func `pair register and pair list`() throws {
    let registered = try registerPair()
    for document in [registered, try desk.json("pair", "list", "--conference", "spring-2027")] {
      #expect(document.keys == ["pairs", "unmatched", "matched", "totalScore", "optimal"])
      let pair = try #require(document["pairs"]?.elements.first)
      #expect(
        pair.keys == [
          "id", "program", "cycle", "state", "mentor", "mentee", "score", "criteria",
          // and beyond the contract:
          "events", "meetings",
        ])
      #expect(pair["mentor"]?.keys == ["id", "email", "name"])
      #expect(pair["mentee"]?["email"] == "ana@example.org")
      #expect(pair["state"] == "published")
      #expect(pair["score"] == .null)
      #expect(document["matched"] == 1)
    }
  }

  @Test func `schedule generate, show and export`() throws {
    _ = try registerPair()
    let who = ["--conference", "spring-2027", "--attendee", "ana@example.org"]
    let generated = try desk.docent.run(["schedule", "generate"] + who + ["-o", "json"])
    try #require(generated.status == 0, "\(generated.stderr)")
    let schedule = try JSONValue(json: generated.stdout)
    #expect(
      schedule.keys == [
        "attendee", "conference", "value", "upperBound", "items", "dropIns", "leftOut",
        // and beyond the contract:
        "cohort", "remarks", "tradeOffs",
      ])
    #expect(schedule["attendee"] == ["email": "ana@example.org", "name": "Ana Alder"])
    #expect(schedule["conference"] == "spring-2027")
    #expect(schedule["value"] == schedule["upperBound"])
    try check(items: #require(schedule["items"]).elements)
    for left in try #require(schedule["leftOut"]).elements {
      #expect(left.keys.isSuperset(of: ["code", "reason"]))
    }
    #expect(schedule["dropIns"]?.elements.map { $0["code"] } == ["EXPO"])
    let elsewhere = try desk.docent.run(["schedule", "show"] + who + ["--day", "2027-05-01"])
    #expect(elsewhere.status == 65)
    #expect(
      elsewhere.stderr.contains("ana@example.org is not on site on 2027-05-01; there are 2027-"))
    let shown = try desk.docent.run(["schedule", "show"] + who + ["-o", "json"])
    #expect(shown.stdout == generated.stdout)
    let exported = try desk.docent.run(["schedule", "export"] + who + ["--format", "json"])
    #expect(exported.stdout == generated.stdout)
  }

  private func check(items: [JSONValue]) throws {
    #expect(Set(items.compactMap { $0["kind"]?.text }) == ["session", "meeting"])
    for item in items {
      #expect(
        item.keys == [
          "kind", "code", "title", "startsAt", "endsAt", "room", "building", "walkMinutes",
          "points", "reasons", "backups",  // and beyond the contract:
          "day", "status", "leavesEarly",
        ])
      #expect(item["reasons"]?.elements.isEmpty == false, "every item is explained")
    }
    let meetings = items.filter { $0["kind"] == "meeting" }
    #expect(meetings.count == 2)
    #expect(meetings.allSatisfy { $0["code"] == .null })
    #expect(Set(meetings.compactMap { $0["day"]?.text }) == ["2027-03-13", "2027-03-14"])
  }

  @Test(arguments: ["session", "track", "day", "room"])
  func `report attendance`(_ grouping: String) throws {
    try desk.import(
      .scans,
      [
        "session,person,at", "WELCOME,B-1,2027-03-13T09:01", "WELCOME,B-2,2027-03-13T09:02",
        "GLUE,B-1,2027-03-13T10:30",
      ])
    let report = try desk.json(
      "report", "attendance", "--conference", "spring-2027", "--by", grouping)
    #expect(report.keys == ["conference", "by", "rows", "total", "definitions"])
    #expect(report["by"]?.text == grouping)
    let total = try #require(report["total"])
    let rows = try #require(report["rows"]).elements
    for row in rows + [total] {
      #expect(
        row.keys == [
          "key", "title", "scans", "persons", "newcomers", "returning", "mentored", "scheduled",
          "noShows", "walkIns", "headCount", "minutes", "peak", "capacity", "fill",
          // and beyond the contract:
          "unregistered", "visits",
        ])
    }
    #expect(total["persons"] == 2, "people are distinct")
    #expect(total["scans"] == 3, "scans are summed")
    let columns = total.keys.subtracting(["key", "title"])
    #expect(report["definitions"]?.keys.isSuperset(of: columns) == true, "every column is defined")
    guard grouping == "session" else { return }
    let unseen = try #require(rows.first { $0["key"] == "CLASS" })
    #expect(unseen["persons"] == .null, "nobody was scanned: not known, not none")
    #expect(unseen["headCount"] == .null)
  }
}
