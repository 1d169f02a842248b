import DocentTestSupport
import Testing

@Suite struct PreferenceCommandTests {
  private let desk: Desk
  private let ana = ["--conference", "spring-2027", "--attendee", "ana@example.org"]

  init() throws {
    desk = try Desk()
  }

  private func prefer(_ options: String...) throws -> JSONValue {
    let outcome = try desk.docent.run(["schedule", "prefer"] + ana + options + ["-o", "json"])
    try #require(outcome.status == 0, "\(outcome.stderr)")
    return try JSONValue(json: outcome.stdout)
  }

  @Test func `what is said is kept, and shown when nothing is said`() throws {
    let said = try prefer(
      "--star", "WELCOME", "--veto", "EXPO", "--pin", "GLUE", "CLASS", "--pace", "1.3",
      "--most-sessions", "5", "--most-hours", "6.5", "--earliest", "09:00", "--latest", "24:00",
      "--follow", "Ada Lovelace")
    #expect(try prefer() == said)
    let choices = said["choices"]?.elements ?? []
    #expect(
      choices.map { "\($0["code"]?.text ?? "") \($0["choice"]?.text ?? "")" }
        == ["EXPO veto", "WELCOME star", "GLUE pin", "CLASS pin"])
    #expect(said["pace"] == .number(1.3) && said["mostSessions"]?.count == 5)
    #expect(said["mostMinutes"]?.count == 390 && said["ownEvents"]?.count == 0)
    #expect(said["earliest"]?.text == "09:00" && said["latest"]?.text == "24:00")
    #expect(said["follows"]?.elements.map(\.text) == ["Ada Lovelace"])
  }

  @Test func `what is taken back is gone, the rest stays`() throws {
    _ = try prefer(
      "--star", "GLUE", "--most-sessions", "5", "--latest", "18:00", "--follow", "Ada Lovelace")
    let said = try prefer(
      "--release", "GLUE", "--most-sessions", "none", "--unfollow", "ada lovelace")
    #expect(said["choices"]?.elements.isEmpty == true && said["follows"]?.elements.isEmpty == true)
    #expect(said["mostSessions"] == .null && said["latest"]?.text == "18:00")
  }

  @Test func `to show needs no permission to write, and changes nothing`() throws {
    let before = desk.stored
    let shown = try desk.docent.run(["schedule", "prefer"] + ana + ["-o", "csv"])
    #expect(shown.stdout.hasPrefix("property,value\r\nAttendee,Ana Alder\r\n"))
    #expect(desk.stored == before)
    let dry = try desk.docent.run(
      ["schedule", "prefer"] + ana + ["--star", "GLUE", "--dry-run"])
    #expect(dry.stdout.contains("GLUE"))
    #expect(try prefer()["choices"]?.elements.isEmpty == true)
  }

  @Test func `a speaker nobody knows is told with the nearest name, and kept`() throws {
    try desk.import(
      .sessions,
      ["code,title,start,end,speakers", "TALK,A talk,2027-03-13T12:00,2027-03-13T13:00,Ben Birch"])
    let outcome = try desk.docent.run(["schedule", "prefer"] + ana + ["--follow", "Ben Burch"])
    #expect(outcome.status == 0)
    #expect(outcome.stderr.contains("Nobody called Ben Burch speaks at spring-2027 so far"))
    #expect(outcome.stderr.contains("did you mean Ben Birch?"))
    #expect(try prefer()["follows"]?.elements.map(\.text) == ["Ben Burch"])
  }

  @Test(arguments: [
    ["--star", "GLUES"], ["--pin", "GLUES"], ["--release", "GLUES"],
    ["--veto", "WELCOME", "GLUES"],
  ])
  func `an unknown session is named with the nearest`(options: [String]) throws {
    try desk.refuses(
      ["schedule", "prefer"] + ana + options, code: 66, saying: ["GLUES", "did you mean GLUE?"])
  }

  @Test(arguments: [
    ["--pace", "0.4"], ["--pace", "brisk"], ["--most-sessions", "0"], ["--most-hours", "25"],
    ["--earliest", "9"], ["--earliest", "09:60"], ["--latest", "24:01"],
  ])
  func `a value that is none is a usage error`(options: [String]) throws {
    try desk.refuses(["schedule", "prefer"] + ana + options, code: 64, saying: [options[1]])
  }

  @Test func `what cannot be is refused`() throws {
    try desk.refuses(
      ["schedule", "prefer"] + ana + ["--star", "GLUE", "--veto", "GLUE"], code: 64,
      saying: ["GLUE"])
    try desk.refuses(
      ["schedule", "prefer"] + ana + ["--earliest", "18:00", "--latest", "09:00"], code: 65,
      saying: ["a day cannot end before it starts"])
    try desk.refuses(
      ["schedule", "prefer"] + ana + ["--unfollow", "Ada"], code: 65, saying: ["Ada"])
    try desk.refuses(
      ["schedule", "prefer", "--conference", "spring-2026", "--attendee", "M1"], code: 66,
      saying: ["registration", "spring-2026"])
  }

  // MARK: Generating

  @Test func `pins and drops are kept with the schedule they were said for`() throws {
    let schedule = try desk.json(
      "schedule", "generate", "--conference", "spring-2027", "--attendee", "M1", "--pin", "CLASS",
      "--drop", "GLUE")
    let pinned = schedule["items"]?.elements.first { $0["code"]?.text == "CLASS" }
    #expect(pinned?["reasons"]?.elements.contains(.text("you asked for it")) == true)
    let choices = try prefer()["choices"]?.elements.map { $0["choice"]?.text }
    #expect(choices == ["veto", "pin"])
  }

  @Test func `a pin that cannot be kept stops the schedule, and nothing is stored`() throws {
    try desk.run(
      "registration", "edit", "M1", "--conference", "spring-2027", "--days", "2027-03-13")
    try desk.run("session", "edit", "GLUE", "--conference", "spring-2027", "--status", "cancelled")
    try desk.refuses(
      ["schedule", "generate"] + ana + ["--pin", "CLASS", "GLUE"], code: 65,
      saying: ["session GLUE was cancelled", "session CLASS cannot be pinned", "2027-03-14"])
    try desk.refuses(
      ["schedule", "generate"] + ana + ["--pin", "EXPO", "--drop", "EXPO"], code: 64,
      saying: ["EXPO"])
  }

  // MARK: Mentors and programs

  private func registerPair() throws {
    try desk.run(
      "pair", "register", "--conference", "spring-2027", "--mentor", "M2", "--mentee", "M1")
  }

  private func reasons(for code: String) throws -> [String?] {
    let schedule = try desk.json(
      "schedule", "generate", "--conference", "spring-2027", "--attendee", "M1")
    return schedule["items"]?.elements.first { $0["code"]?.text == code }?["reasons"]?.elements
      .map(\.text) ?? []
  }

  @Test func `a mentor recommends to their mentee alone`() throws {
    let recommend = [
      "schedule", "recommend", "GLUE", "CLASS", "--conference", "spring-2027", "--attendee", "M1",
      "--mentor", "M2",
    ]
    try desk.refuses(
      recommend, code: 65, saying: ["ben@example.org is not the mentor of ana@example.org"])
    try registerPair()
    let outcome = try desk.docent.run(recommend + ["-o", "csv"])
    #expect(
      outcome.stdout
        == "code,title,mentor,counts\r\nGLUE,\"Glue, paste, \"\"and\"\" time\",Ben Birch,yes\r\n"
        + "CLASS,Teaching a class,Ben Birch,yes\r\n")
    #expect(try reasons(for: "GLUE").contains { $0?.hasPrefix("recommended by Ben Birch") == true })
    #expect(try desk.docent.run(recommend + ["--withdraw"]).status == 0)
    try desk.refuses(recommend + ["--withdraw"], code: 65, saying: ["nothing to take back"])
  }

  @Test func `a program requires sessions of its people, and shows them`() throws {
    try registerPair()
    let list = try desk.json("program", "list")
    let slug = try #require(list["programs"]?.elements.first?["slug"]?.text)
    let required = try desk.json(
      "program", "require", "CLASS", "--program", slug, "--for", "mentees")
    let musts = required["musts"]?.elements ?? []
    #expect(musts.map { $0["code"]?.text } == ["CLASS"])
    #expect(musts.first?["role"]?.text == "mentee" && required["slug"]?.text == slug)
    #expect(try desk.json("program", "show", slug) == required)
    #expect(try reasons(for: "CLASS").contains("must of \(slug)"))
    try desk.refuses(
      ["program", "require", "CLAS", "--program", slug], code: 66, saying: ["CLASS"])
    try desk.refuses(
      ["program", "require", "CLASS", "--program", slug, "--for", "staff"], code: 64,
      saying: ["'staff'", "mentors", "mentees", "both"])
    try desk.run("program", "require", "CLASS", "--program", slug, "--withdraw")
    #expect(try desk.json("program", "show", slug)["musts"]?.elements.isEmpty == true)
  }
}
