import DocentTestSupport
import Testing

@Suite struct OutputTests {
  private static let list = ["session", "list", "--conference", "spring-2027"]
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.import(
      .sessions,
      [
        "code,title,start,abstract", "TWO,\"Two\nlines\",2027-03-13T12:00,",
        "SUM,\"=SUM(A1:A9)\",2027-03-13T12:00,", "WIDE,図書館 – café 🎉,2027-03-13T12:00,",
      ])
  }

  @Test func `CSV is as RFC 4180 has it`() throws {
    let text = try desk.docent.run(Self.list + ["-o", "csv"]).stdout
    let records = try #require(RFC4180.records(text))
    let headings = try #require(records.first)
    #expect(
      headings == [
        "code", "startsAt", "endsAt", "title", "kind", "track", "building", "room", "capacity",
        "status",
      ])
    #expect(records.allSatisfy { $0.count == headings.count })
    let titles = Dictionary(records.map { ($0[0], $0[3]) }, uniquingKeysWith: { first, _ in first })
    #expect(titles["GLUE"] == "Glue, paste, \"and\" time")
    #expect(titles["TWO"] == "Two\nlines")
    #expect(titles["WIDE"] == "図書館 – café 🎉")
  }

  @Test func `a cell that a spreadsheet would execute is neutralised`() throws {
    let text = try desk.docent.run(Self.list + ["-o", "csv"]).stdout
    let cells = try #require(RFC4180.records(text)).flatMap(\.self)
    #expect(cells.contains("'=SUM(A1:A9)"))
    #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("+") || $0.hasPrefix("@") })
  }

  @Test(arguments: [
    list, ["doctor"], ["person", "list"], ["conference", "show", "spring-2027"],
    ["room", "list", "--conference", "spring-2027"],
    ["report", "attendance", "--conference", "spring-2027", "--definitions"],
  ])
  func `a table in a pipe is plain text without trailing blanks`(_ command: [String]) throws {
    let outcome = try desk.docent.run(command)
    #expect(outcome.status == 0)
    let lines = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "", "it ends with a line feed")
    #expect(!lines.contains { $0.hasSuffix(" ") })
    let isPlain = outcome.stdout.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    #expect(isPlain, "no escapes, no tabs")
  }

  @Test func `a quiet command says nothing beside its result`() throws {
    let arguments = ["import", "registrations", "odd.csv", "--conference", "spring-2027"]
    try desk.file("odd.csv", ["email,newcomer,what", "cara@example.org,no,ever"])
    let loud = try desk.docent.run(arguments + ["--dry-run"])
    #expect(loud.stderr.contains("Warning"))
    let quiet = try desk.docent.run(arguments + ["--dry-run", "--quiet"])
    #expect(quiet.status == 0)
    #expect(quiet.stderr == "")
    #expect(quiet.stdout == loud.stdout)
    #expect(try desk.docent.run(arguments + ["--quiet"]).stderr == "")
  }

  @Test func `few warnings are told, and all when that is asked for`() throws {
    let rows = (1...30).map { "N\($0),New,2027-03-20T09:\($0 + 10)" }
    try desk.file("odd.csv", ["code,title,start"] + rows)
    let arguments = ImportKind.sessions.arguments("odd.csv") + ["--dry-run"]
    let few = try desk.docent.run(arguments).stderr.split(separator: "\n")
    let all = try desk.docent.run(arguments + ["--verbose"]).stderr.split(separator: "\n")
    #expect(few.count < 24)
    #expect(few.contains { $0.contains("21 more") && $0.contains("--verbose") })
    #expect(all.count { $0.contains("outside the conference") } == 30)
  }
}
