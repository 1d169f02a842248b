import DocentTestSupport
import Foundation
import Testing

@Suite struct EncodingTests {
  private static let text = "email;given_name;family_name\nzoe@example.org;Zoë;Ølgård\n"
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  private func write(_ encoding: String.Encoding, mark: String = "") throws {
    try desk.folder.write(
      try #require((mark + Self.text).data(using: encoding)), to: "people.csv")
  }

  private func name() throws -> JSONValue? {
    try desk.json("person", "show", "zoe@example.org")["name"]
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `a list in UTF-16 is read and its form named`(_ encoding: String.Encoding) throws {
    try write(encoding, mark: "\u{FEFF}")
    let outcome = try desk.run("import", "people", "people.csv")
    #expect(outcome.stderr.contains("people.csv: the file is read in UTF-16"))
    #expect(outcome.stderr.contains("semicolons between fields by its headings"))
    #expect(try name() == "Zoë Ølgård")
  }

  @Test func `a list in Windows-1252 is refused until somebody says so`() throws {
    try write(.windowsCP1252)
    try desk.refuses(
      ["import", "people", "people.csv"], code: 65,
      saying: ["people.csv:2:19: the byte EB", "--encoding windows-1252"])
    let outcome = try desk.run("import", "people", "people.csv", "--encoding", "windows-1252")
    #expect(outcome.stderr.contains("in Windows-1252 as --encoding says"))
    #expect(try name() == "Zoë Ølgård")
  }

  @Test func `standard input and another delimiter are read as asked`() throws {
    let text = Self.text.replacing(";", with: "|")
    let outcome = try desk.docent.run(
      ["import", "people", "-", "--delimiter", "pipe"], stdin: text)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(try name() == "Zoë Ølgård")
  }

  @Test func `scans and programmes are read in the encoding that is asked for`() throws {
    try desk.folder.write(
      try #require(
        "code;title;start\nCAFÉ;Café;2027-03-13T12:00\n".data(using: .windowsCP1252)), to: "s.csv")
    try desk.run(
      "import", "sessions", "s.csv", "--conference", "spring-2027", "--encoding", "windows-1252")
    try desk.folder.write(
      try #require(
        "\u{FEFF}session;person;at\nCAFÉ;B-1;2027-03-13T12:01\n".data(using: .utf16LittleEndian)),
      to: "scans.csv")
    let summary = try desk.json("import", "scans", "scans.csv", "--conference", "spring-2027")
    #expect(summary["added"]?.count == 1)
  }

  @Test func `unknown encodings and impossible delimiters are usage errors`() throws {
    try write(.utf8)
    try desk.refuses(
      ["import", "people", "people.csv", "--encoding", "windows-1251"], code: 64,
      saying: ["Did you mean windows-1252?"])
    try desk.refuses(
      ["import", "people", "people.csv", "--delimiter", "ab"], code: 64, saying: ["one character"])
  }
}
