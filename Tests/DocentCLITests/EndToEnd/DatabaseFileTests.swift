import DocentTestSupport
import Foundation
import Testing

@Suite struct DatabaseFileTests {
  private static let reading = ["session", "list", "--conference", "spring-2027"]
  private static let writing = [
    "session", "edit", "GLUE", "--conference", "spring-2027", "--title", "Paste",
  ]
  private static let anyUse = [reading, writing, ["doctor"], ["backup", "copy.sqlite"]]
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test(arguments: anyUse)
  func `a database that is not there is not made in passing`(_ command: [String]) throws {
    try desk.refuses(
      command + ["--database", "absent.sqlite"], code: 66, saying: ["absent.sqlite", "docent init"])
  }

  @Test(arguments: anyUse)
  func `a folder is no database`(_ command: [String]) throws {
    try desk.refuses(command + ["--database", "."], code: 65, saying: ["not a Docent database"])
  }

  @Test(arguments: anyUse)
  func `a file of zero bytes is no database`(_ command: [String]) throws {
    try desk.file("zero.sqlite", [])
    try desk.refuses(
      command + ["--database", "zero.sqlite"], code: 65,
      saying: ["zero.sqlite", "not a Docent database"])
    #expect(desk.bytes("zero.sqlite").isEmpty)
  }

  @Test(arguments: anyUse)
  func `another program's database is left alone`(_ command: [String]) throws {
    var foreign = desk.bytes()
    foreign.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    try desk.folder.write(foreign, to: "foreign.sqlite")
    try desk.refuses(
      command + ["--database", "foreign.sqlite"], code: 65,
      saying: ["foreign.sqlite", "not a Docent database", "--database"])
    #expect(desk.bytes("foreign.sqlite") == foreign)
  }

  @Test(arguments: anyUse)
  func `a file of text is no database`(_ command: [String]) throws {
    try desk.file("notes.sqlite", (1...50).map { "note \($0)" })
    try desk.refuses(
      command + ["--database", "notes.sqlite"], code: 65, saying: ["not a Docent database"])
  }

  @Test(arguments: [["init"], ["backup", "docent.sqlite"]])
  func `a file that is there is never overwritten`(_ command: [String]) throws {
    try desk.refuses(command, code: 73, saying: ["docent.sqlite", "exists"])
  }

  @Test(arguments: [["init", "--database", "no/such/x.sqlite"], ["backup", "no/such/x.sqlite"]])
  func `a file that cannot be created is told with its folder`(_ command: [String]) throws {
    try desk.refuses(command, code: 73, saying: ["no/such/x.sqlite", "folder"])
  }

  @Test func `a read-only database is read and not written`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: desk.folder.path("docent.sqlite"))
    let before = desk.bytes()
    let list = try desk.run("session", "list", "--conference", "spring-2027")
    #expect(list.stdout.contains("GLUE"))
    try desk.run("doctor")
    let refusal = try desk.docent.run(Self.writing)
    #expect(refusal.status == 77)
    #expect(refusal.stdout == "")
    #expect(refusal.stderr.contains("docent.sqlite is read-only; "))
    #expect(desk.bytes() == before)
  }

  @Test(.enabled(if: geteuid() != 0, "an administrator may write everywhere"))
  func `a database in a read-only folder is read`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: desk.folder.url.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: desk.folder.url.path)
    }
    let list = try desk.run("session", "list", "--conference", "spring-2027")
    #expect(list.stdout.contains("GLUE"))
    try desk.refuses(Self.writing, code: 77, saying: ["docent.sqlite", "read-only"])
  }

  @Test(.enabled(if: geteuid() != 0, "an administrator may read everything"))
  func `a database that may not be read is told so`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: desk.folder.path("docent.sqlite"))
    let outcome = try desk.docent.run(Self.reading)
    #expect(outcome.status == 77)
    #expect(outcome.stderr.contains("docent.sqlite"))
  }
}
