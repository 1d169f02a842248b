import DocentTestSupport
import Foundation
import Testing

@Suite struct MatchingFilesTests {
  private let desk: Desk
  private let home = ["--program", "spring-pairs"]

  init() throws {
    desk = try Desk()
    try desk.run(
      "program", "add", "spring-pairs", "--kind", "conference", "--conference", "spring-2027",
      "--cycle", "2027")
    try desk.file(
      "form.csv",
      [
        "email,role,consent", "ana@example.org,mentee,yes", "ben@example.org,mentor,yes",
      ])
    try desk.run("import", "applications", "form.csv", "--program", "spring-pairs")
  }

  private func load(_ kind: String, _ file: String, _ options: String...) throws -> JSONValue {
    let outcome = try desk.docent.run(["import", kind, file, "-o", "json"] + home + options)
    try #require(outcome.status == 0, "\(outcome.stderr)")
    return try JSONValue(json: outcome.stdout)
  }

  private func counts(_ summary: JSONValue) -> [Int?] {
    ["added", "changed", "unchanged", "removed"].map { summary[$0]?.count }
  }

  private func text(_ name: String) -> String { String(decoding: desk.bytes(name), as: UTF8.self) }

  @Test func `rules are written, edited and read, and twice changes nothing`() throws {
    let export = try desk.docent.run(["export", "rules", "--to", "rules.yaml"] + home)
    #expect(export.status == 0 && export.stderr.contains("The cycle has no rules of its own"))
    #expect(counts(try load("rules", "rules.yaml")) == [1, 0, 0, 0])
    #expect(counts(try load("rules", "rules.yaml")) == [0, 0, 1, 0])
    try desk.file("rules.yaml", [text("rules.yaml").replacing("topics: 250", with: "topics: 99")])
    let before = desk.stored
    let dry = try desk.docent.run(["import", "rules", "rules.yaml", "--dry-run"] + home)
    #expect(dry.status == 0 && desk.stored == before)
    #expect(dry.stdout.contains("weights.topics") && dry.stdout.contains("version 2"))
    let fields = try load("rules", "rules.yaml")["changes"]?.elements.first?["fields"]?.elements
    #expect(fields?.count == 1 && fields?.first?["field"] == "weights.topics")
    #expect(fields?.first?["from"] == "250" && fields?.first?["to"] == "99")
    let again = try desk.docent.run(["export", "rules"] + home)
    #expect(again.stdout.contains("topics: 99") && again.stderr == "")
  }

  @Test func `a preset is written without a database and read like any rules`() throws {
    let preset = try desk.run(
      "export", "rules", "--preset", "nmrt-career", "--to", "career.yaml", "--database", "absent")
    #expect(preset.stderr.contains("Wrote career.yaml"))
    #expect(text("career.yaml").contains("- mentor-years: 5"))
    let summary = try load("rules", "career.yaml")
    #expect(counts(summary) == [0, 1, 0, 0])
    #expect(summary["warnings"]?.elements.count == 2, "ala and nmrt are not known")
    try desk.refuses(
      ["export", "rules", "--preset", "nmrt-carer"], code: 64, saying: ["Did you mean nmrt-career?"]
    )
    try desk.refuses(["export", "rules"], code: 64, saying: ["--program or --preset"])
    try desk.refuses(
      ["export", "rules", "--preset", "peers", "--cycle", "2027"], code: 64, saying: ["--cycle"])
  }

  @Test func `what is wrong with rules ends with code 65 and its place`() throws {
    try desk.file("rules.yaml", ["rules:", "  - adults: 1", "  - adlts"])
    try desk.refuses(
      ["import", "rules", "rules.yaml"] + home, code: 65,
      saying: ["rules.yaml:2:13: ", "rules.yaml:3:5: ", "did you mean adults?"])
    try desk.refuses(["import", "rules", "absent.yaml"] + home, code: 66, saying: ["absent.yaml"])
  }

  @Test func `scored pairs are read, twice without a change`() throws {
    try desk.file("scores.csv", ["mentee,mentor,score", "ana@example.org,M2,70"])
    let before = desk.stored
    #expect(counts(try load("candidates", "scores.csv", "--dry-run")) == [1, 0, 0, 0])
    #expect(desk.stored == before)
    #expect(counts(try load("candidates", "scores.csv")) == [1, 0, 0, 0])
    #expect(counts(try load("candidates", "scores.csv")) == [0, 0, 1, 0])
    try desk.file("scores.csv", ["mentee,mentor,score", "M2,M1,70", "M1,M2,x"])
    try desk.refuses(
      ["import", "candidates", "scores.csv"] + home, code: 65,
      saying: ["scores.csv:2:1: ", "scores.csv:2:4: ", "scores.csv:3:7: "])
  }

  @Test func `sensitive answers are read and never printed`() throws {
    try desk.file(
      "apart.csv", ["email,field,value,wants_same", "ana@example.org,secretfield,secretvalue,yes"])
    for format in ["table", "json", "csv"] {
      let outcome = try desk.docent.run(
        ["import", "sensitive", "apart.csv", "--dry-run", "--verbose", "-o", format] + home)
      #expect(outcome.status == 0, "\(outcome.stderr)")
      let printed = outcome.stdout + outcome.stderr
      #expect(!printed.contains("secret") && !printed.contains("ana@"))
    }
    #expect(counts(try load("sensitive", "apart.csv")) == [1, 0, 0, 0])
    #expect(counts(try load("sensitive", "apart.csv")) == [0, 0, 1, 0])
    try desk.file(
      "apart.csv", ["email,field,value,wants_same", "cara@example.org,secretfield,secretvalue,y"])
    let message = try desk.refuses(
      ["import", "sensitive", "apart.csv"] + home, code: 65, saying: ["apart.csv:2:1: "])
    #expect(!message.contains("secret") && !message.contains("cara@"))
    try desk.refuses(
      ["import", "sensitive", "apart.csv", "--map", "map.yaml"] + home, code: 64,
      saying: ["leave out --map"])
  }
}
