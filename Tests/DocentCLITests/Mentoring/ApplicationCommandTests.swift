import DocentTestSupport
import Foundation
import Testing

@Suite struct ApplicationCommandTests {
  private static let map = """
    dates: month/day/year
    columns:
      email: Email Address
      submitted_at: Timestamp
      role: {question: I sign up as, answers: {A mentor: mentor, A mentee: mentee}}
      consent: {always: yes}
      topics_wanted:
        question: Topics
        choices: ["Care, and repair", Teaching]
    """
  private static let form = [
    "Timestamp,Email Address,I sign up as,Topics",
    #"2/1/2027 9:00:00,ana@example.org,A mentee,"Teaching, Care, and repair""#,
    "2/2/2027 10:30:00,ben@example.org,A mentor,",
  ]
  private let desk: Desk
  private let base = ["import", "applications", "form.csv", "--program", "spring-pairs"]

  init() throws {
    desk = try Desk()
    try desk.run(
      "program", "add", "spring-pairs", "--kind", "conference", "--conference", "spring-2027",
      "--cycle", "2027")
    try desk.file("form.csv", Self.form)
    try desk.file("map.yaml", [Self.map])
  }

  private func load(_ options: String...) throws -> [Int?] {
    let outcome = try desk.docent.run(base + ["--map", "map.yaml", "-o", "json"] + options)
    try #require(outcome.status == 0, "\(outcome.stderr)")
    let summary = try JSONValue(json: outcome.stdout)
    return ["added", "changed", "unchanged"].map { summary[$0]?.count }
  }

  private func applications(_ options: String...) throws -> [JSONValue] {
    let outcome = try desk.docent.run(
      ["application", "list", "--program", "spring-pairs", "-o", "json"] + options)
    return try JSONValue(json: outcome.stdout)["applications"]?.elements ?? []
  }

  @Test func `a form is read through its map, twice without a change`() throws {
    let before = desk.stored
    let dry = try desk.docent.run(base + ["--map", "map.yaml", "--dry-run"])
    #expect(dry.status == 0 && desk.stored == before)
    #expect(dry.stderr.contains("topics_wanted is column 4, \"Topics\"."))
    #expect(try load() == [2, 0, 0])
    #expect(try load("--cycle", "2027") == [0, 0, 2])
    let ana = try #require(try applications().first)
    #expect(ana["role"] == "mentee" && ana["submittedAt"] == "2027-02-01T09:00:00-05:00")
    #expect(ana["answers"]?["topicsWanted"]?.elements == ["Teaching", "Care, and repair"])
  }

  @Test func `somebody withdraws and is listed no longer`() throws {
    _ = try load()
    let shown = try desk.json(
      "application", "withdraw", "M1", "--program", "spring-pairs", "--reason", "ill")
    #expect(shown["applications"]?.elements.first?["status"] == "withdrawn")
    #expect(try applications().count == 1 && applications("--all").count == 2)
    let card = try desk.json("application", "show", "M1", "--program", "spring-pairs")
    #expect(card["applications"]?.elements.first?["withdrawalReason"] == "ill")
    try desk.refuses(
      ["application", "withdraw", "M1", "--program", "spring-pairs"], code: 66,
      saying: ["there is no application"])
  }

  @Test func `a second answer is refused until somebody says --latest`() throws {
    try desk.file(
      "form.csv", Self.form + ["2/3/2027 9:00:00,ANA@example.org,A mentee,Teaching"])
    try desk.refuses(
      base + ["--map", "map.yaml"], code: 65, saying: ["form.csv:4:18: ", "line 2", "--latest"])
    #expect(try load("--latest") == [3, 0, 0])
    #expect(try applications().count == 2 && applications("--all").count == 3)
  }

  @Test func `what is wrong with a map or with answers ends with code 65 and its place`() throws {
    try desk.file("map.yaml", [Self.map.replacing("columns:", with: "colums:")])
    try desk.refuses(
      base + ["--map", "map.yaml"], code: 65,
      saying: ["map.yaml:2:1: ", "did you mean \"columns\"?"])
    try desk.file("map.yaml", [Self.map.replacing("Timestamp", with: "Time stamp?")])
    try desk.refuses(
      base + ["--map", "map.yaml"], code: 65, saying: ["map.yaml:4:17: ", "\"Timestamp\""])
    try desk.file("map.yaml", [Self.map.replacing("dates: month/day/year\n", with: "")])
    try desk.refuses(
      base + ["--map", "map.yaml"], code: 65, saying: ["form.csv:2:1: ", "can be two days"])
    try desk.refuses(base + ["--map", "absent.yaml"], code: 66, saying: ["absent.yaml"])
  }

  @Test func `a program without such a cycle is named`() throws {
    try desk.refuses(
      base + ["--cycle", "2028", "--map", "map.yaml"], code: 66, saying: ["2028", "2027"])
    try desk.refuses(
      ["application", "list", "--program", "spring-pair"], code: 66,
      saying: ["did you mean spring-pairs?"])
  }
}
