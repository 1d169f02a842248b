import DocentTestSupport
import Testing

@Suite struct ImportingTests {
  private static let twoSessions = [
    "code,title,start,end,room", "WELCOME,Welcome back,2027-03-13T09:00,2027-03-13T10:00,One",
    "NEW,New,2027-03-13T12:00,2027-03-13T13:00,Three",
  ]
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.file("two.csv", Self.twoSessions)
  }

  private func counts(_ summary: JSONValue) -> [Int?] {
    ["added", "changed", "unchanged", "removed"].map { summary[$0]?.count }
  }

  private func importTwo(_ options: String...) throws -> JSONValue {
    try desk.import(.sessions, Self.twoSessions, options: options)
  }

  @Test func `a dry run tells what would change and leaves no trace`() throws {
    let before = desk.stored
    let dry = try importTwo("--dry-run", "--prune")
    #expect(dry["dryRun"] == true)
    #expect(counts(dry) == [1, 1, 0, 3])
    #expect(desk.stored == before)
    let real = try importTwo("--prune")
    #expect(real["dryRun"] == false)
    #expect(counts(real) == counts(dry))
    #expect(desk.stored != before)
  }

  @Test(arguments: [
    ["import", "sessions", "two.csv", "--conference", "spring-2027"],
    ["pair", "register", "--conference", "spring-2027", "--mentor", "M2", "--mentee", "M1"],
    ["schedule", "generate", "--conference", "spring-2027", "--attendee", "M1"],
    ["session", "edit", "GLUE", "--conference", "spring-2027", "--title", "Other"],
    ["topic", "remove", "teaching"],
  ])
  func `a dry run of any command leaves no trace`(_ command: [String]) throws {
    let before = desk.stored
    let dry = try desk.docent.run(command + ["--dry-run"])
    #expect(dry.status == 0, "\(dry.stderr)")
    #expect(dry.stderr.contains("Nothing was changed"))
    #expect(desk.stored == before)
  }

  @Test(arguments: [ImportKind.sessions, .people, .registrations])
  func `a file that is known already changes nothing and says so`(_ kind: ImportKind) throws {
    let lines = try #require(Desk.known[kind])
    try desk.file("again.csv", lines)
    let before = desk.stored
    let outcome = try desk.docent.run(kind.arguments("again.csv") + ["-o", "json"])
    #expect(counts(try JSONValue(json: outcome.stdout)) == [0, 0, lines.count - 1, 0])
    #expect(outcome.stderr.contains("Nothing changed"))
    #expect(desk.stored == before)
  }

  @Test func `scans that are known already are not counted twice`() throws {
    let rows = [
      "session,person,at", "WELCOME,B-1,2027-03-13T09:01", "WELCOME,B-2,2027-03-13T09:02",
    ]
    #expect(counts(try desk.import(.scans, [rows[0], rows[1]])) == [1, 0, 0, 0])
    #expect(counts(try desk.import(.scans, [rows[0], rows[2], rows[1]])) == [1, 0, 1, 0])
  }

  @Test func `a changed row changes the session of its code, and nothing is removed`() throws {
    #expect(counts(try importTwo()) == [1, 1, 0, 0])
    let titles = try desk.sessions("title")
    #expect(Set(titles.keys) == ["WELCOME", "NEW", "GLUE", "CLASS", "EXPO"])
    #expect(titles["WELCOME"] == "Welcome back")
    #expect(try desk.sessions("kind")["WELCOME"] == "opening", "the file has no such column")
  }

  @Test func `what a file does not have is removed when that is asked for`() throws {
    #expect(counts(try importTwo("--prune")) == [1, 1, 0, 3])
    #expect(Set(try desk.sessions("title").keys) == ["WELCOME", "NEW"])
  }

  @Test func `what people were scanned in is not removed`() throws {
    try desk.import(.scans, ["session,person,at", "GLUE,B-1,2027-03-13T10:30"])
    try desk.refuses(
      ImportKind.sessions.arguments("two.csv") + ["--prune"], code: 65, saying: ["GLUE", "scans"])
    #expect(Set(try desk.sessions("title").keys) == ["WELCOME", "GLUE", "CLASS", "EXPO"])
  }
}
