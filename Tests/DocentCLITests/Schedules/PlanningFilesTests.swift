import DocentTestSupport
import Foundation
import Testing

@Suite struct PlanningFilesTests {
  private let desk: Desk
  private let home = ["--conference", "spring-2027"]

  init() throws { desk = try Desk() }

  private func load(_ file: String, _ options: String...) throws -> JSONValue {
    let outcome = try desk.docent.run(
      ["import", "planning-rules", file, "-o", "json"] + home + options)
    try #require(outcome.status == 0, "\(outcome.stderr)")
    return try JSONValue(json: outcome.stdout)
  }

  private func counts(_ summary: JSONValue) -> [Int?] {
    ["added", "changed", "unchanged", "removed"].map { summary[$0]?.count }
  }

  private func text(_ name: String) -> String { String(decoding: desk.bytes(name), as: UTF8.self) }

  @Test func `rules are written, edited and read, and twice changes nothing`() throws {
    let export = try desk.docent.run(["export", "planning-rules", "--to", "rules.yaml"] + home)
    #expect(export.status == 0 && export.stderr.contains("The conference has no rules of its own"))
    #expect(counts(try load("rules.yaml")) == [1, 0, 0, 0])
    #expect(counts(try load("rules.yaml")) == [0, 0, 1, 0])
    try desk.file("rules.yaml", [text("rules.yaml").replacing("star: 100", with: "star: 99")])
    let before = desk.stored
    let dry = try desk.docent.run(["import", "planning-rules", "rules.yaml", "--dry-run"] + home)
    #expect(dry.status == 0 && desk.stored == before)
    #expect(dry.stdout.contains("star") && dry.stdout.contains("version 2"))
    let fields = try load("rules.yaml")["changes"]?.elements.first?["fields"]?.elements
    #expect(fields?.count == 1 && fields?.first?["field"] == "star")
    #expect(fields?.first?["from"] == "100" && fields?.first?["to"] == "99")
    let again = try desk.docent.run(["export", "planning-rules"] + home)
    #expect(again.stdout.contains("star: 99") && again.stderr == "")
  }

  @Test func `a preset is written without a database, read, and known to validate`() throws {
    let preset = try desk.run(
      "export", "planning-rules", "--preset", "ala-annual", "--to", "annual.yaml", "--database",
      "absent")
    #expect(preset.stderr.contains("Wrote annual.yaml"))
    #expect(text("annual.yaml").contains("exhibits: {points: 10, drop-in: yes}"))
    #expect(try desk.json("validate", "annual.yaml")["kind"] == "rules of planning (YAML)")
    #expect(counts(try load("annual.yaml")) == [0, 1, 0, 0])
    try desk.refuses(
      ["export", "planning-rules", "--preset", "ala-anual"], code: 66, saying: ["ala-annual"])
    try desk.refuses(
      ["export", "planning-rules"], code: 64, saying: ["--conference or --preset"])
  }

  @Test func `what is wrong with rules ends with code 65 and its place, and changes nothing`()
    throws
  {
    try desk.file("rules.yaml", ["preset: ala-anual", "kinds: {talk: {pionts: 1}}", "star: x"])
    let before = desk.stored
    try desk.refuses(
      ["import", "planning-rules", "rules.yaml"] + home, code: 65,
      saying: [
        "rules.yaml:1:9: ", "did you mean ala-annual?", "rules.yaml:2:16: ",
        "did you mean \"points\"?", "rules.yaml:3:7: ",
      ])
    #expect(desk.stored == before)
    try desk.refuses(
      ["import", "planning-rules", "absent.yaml"] + home, code: 66, saying: ["absent.yaml"])
  }

  @Test func `a kind that is not known is worth what the conference's rules say`() throws {
    try desk.file("rules.yaml", ["other-kinds: 7"])
    _ = try load("rules.yaml")
    let added = try desk.run(
      "session", "add", "X1", "--conference", "spring-2027", "--title", "X", "--start",
      "2027-03-13T10:00", "--kind", "séance")
    #expect(added.stderr.contains("worth 7 points"))
  }

  @Test func `offerings go in and out by CSV`() throws {
    try desk.import(
      .sessions, ["code,title,start,offering", "T1,Tour,2027-03-13T10:00,tour"])
    let shown = try desk.json("session", "show", "T1", "--conference", "spring-2027")
    #expect(shown["offering"] == "tour")
    let csv = try desk.run("export", "sessions", "--conference", "spring-2027", "--format", "csv")
    #expect(csv.stdout.contains("offering") && csv.stdout.contains(",tour"))
    let ics = try desk.run("export", "sessions", "--conference", "spring-2027", "--format", "ics")
    #expect(ics.stderr.contains("T1: its offering is not in it: iCalendar has none"))
  }
}
