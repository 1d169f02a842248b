import DocentTestSupport
import Testing

@Suite struct AffectedCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    for name in ["ana", "ben"] {
      try run(["generate", "--attendee", "\(name)@example.org"])
    }
    let moved = try desk.docent.run([
      "session", "edit", "WELCOME", "--conference", "spring-2027", "--start", "2027-03-13T09:05",
      "--end", "2027-03-13T10:05",
    ])
    try #require(moved.status == 0, "\(moved.stderr)")
  }

  @discardableResult private func run(_ arguments: [String]) throws -> (out: String, err: String) {
    let outcome = try desk.docent.run(
      ["schedule", arguments[0], "--conference", "spring-2027"] + arguments.dropFirst())
    try #require(outcome.status == 0, "\(outcome.stderr)")
    return (outcome.stdout, outcome.stderr)
  }

  @Test func `a mail merge gets a row for each person and session`() throws {
    let merged = try run(["affected", "--since", "2020-01-01", "-o", "csv"])
    let words = "moved from Saturday 09:00 to Saturday 09:05"
    #expect(
      merged.out == """
        email,name,code,title,change,isOutdated\r
        ana@example.org,Ana Alder,WELCOME,Welcome,\(words),yes\r
        ben@example.org,Ben Birch,WELCOME,Welcome,\(words),yes\r

        """)
    #expect(merged.err.contains("docent schedule generate --keep"))
  }

  @Test func `programs get the same with the session's time and place`() throws {
    let json = try JSONValue(
      json: run(["affected", "--since", "2020-01-01T00:00-05:00", "-o", "json"]).out)
    let first = json["affected"]?.elements.first
    #expect(first?["givenName"]?.text == "Ana" && first?["room"]?.text == "Hall / One")
    #expect(first?["startsAt"]?.text == "2027-03-13T09:05:00-05:00")
    #expect(json["affected"]?.elements.count == 2)
  }

  @Test func `nothing is told from later on, whatever way the time is said`() throws {
    for since in ["2099-01-01", "2099-01-01T08:00", "2099-01-01T08:00Z"] {
      #expect(
        try run(["affected", "--since", since, "-o", "csv"]).out.split(separator: "\r\n").count == 1
      )
    }
    #expect(try !run(["affected", "--since", "2020-01-01 08:00"]).out.isEmpty)
  }

  @Test func `a time that is none, or one that the clocks skipped, is refused`() throws {
    let affected = ["schedule", "affected", "--conference", "spring-2027", "--since"]
    try desk.refuses(affected + ["yesterday"], code: 64, saying: ["yesterday"])
    let skipped = try desk.docent.run(affected + ["2027-03-14T02:30"])
    #expect(skipped.status == 65 && skipped.stderr.contains("02:30"))
  }
}
