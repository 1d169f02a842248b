import DocentTestSupport
import Testing

@Suite struct FreeCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  private func free(_ options: String...) throws -> (out: String, err: String) {
    let outcome = try desk.docent.run(
      ["schedule", "free", "ben@example.org", "ana@example.org", "--conference", "spring-2027"]
        + options)
    try #require(outcome.status == 0, "\(outcome.stderr)")
    return (outcome.stdout, outcome.stderr)
  }

  private func generate(_ name: String) throws {
    let made = try desk.docent.run([
      "schedule", "generate", "--conference", "spring-2027", "--attendee", "\(name)@example.org",
      "--pin", "WELCOME", "GLUE",
    ])
    try #require(made.status == 0, "\(made.stderr)")
  }

  @Test func `free times of both have a row each, with where to meet`() throws {
    try generate("ana")
    try generate("ben")
    let found = try free("--day", "2027-03-13", "-o", "csv")
    let rows = found.out.split(separator: "\r\n").map(String.init)
    #expect(rows.first == "day,from,until,minutes,near,mentorWalkMinutes,menteeWalkMinutes")
    #expect(rows.dropFirst().first == "2027-03-13,08:00,09:00,60,Hall / One,0,0")
    #expect(!found.err.contains("no schedule"))
    #expect(!found.out.contains("Glue") && !found.out.contains("GLUE"))
  }

  @Test func `who has no schedule counts as free, which is remarked on`() throws {
    let found = try free("--minutes", "600", "-o", "json")
    let json = try JSONValue(json: found.out)
    #expect(json["free"]?.elements.count == 2)
    #expect(json["free"]?.elements.first?["startsAt"]?.text == "2027-03-13T08:00:00-05:00")
    #expect(json["free"]?.elements.first?["near"] == .null)
    #expect(found.err.contains("no schedule was generated for Ben Birch"))
    #expect(found.err.contains("no schedule was generated for Ana Alder"))
  }

  @Test func `no time is no error, and what came nearest is told`() throws {
    let found = try free("--minutes", "900", "-o", "csv")
    #expect(found.out.split(separator: "\r\n").count == 1)
    #expect(found.err.contains("no 900 minutes in common"))
    #expect(found.err.contains("Saturday 08:00–22:00: 840 minutes"))
  }

  @Test func `one person, somebody who does not come, and a day without one are refused`() throws {
    func arguments(_ one: String, _ other: String) -> [String] {
      ["schedule", "free", one, other, "--conference", "spring-2027"]
    }
    try desk.refuses(
      arguments("ana@example.org", "M1"), code: 65, saying: ["ana@example.org is one person"])
    try desk.refuses(
      arguments("ana@example.org", "ben@example.org") + ["--day", "2027-03-20"], code: 65,
      saying: ["not on site on 2027-03-20", "2027-03-13, 2027-03-14"])
    try desk.refuses(
      arguments("ana@example.org", "nobody@example.org"), code: 66, saying: ["nobody@example.org"])
    let minutes = try desk.docent.run(
      arguments("ana@example.org", "ben@example.org") + ["--minutes", "0"])
    #expect(minutes.status == 64)
  }
}
