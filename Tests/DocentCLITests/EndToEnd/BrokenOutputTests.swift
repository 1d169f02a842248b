import DocentTestSupport
import Foundation
import Testing

@Suite struct BrokenOutputTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test(arguments: [
    "session list --conference spring-2027", "session list --conference spring-2027 -o csv",
    "session list --conference spring-2027 -o json", "person list", "--help", "--version",
  ])
  func `a result that does not fit on the disk is an error`(_ command: String) throws {
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    let outcome = try desk.docent.shell("\"$DOCENT\" \(command) >/dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.stderr.contains("cannot write the result"))
    #expect(outcome.stderr.split(separator: "\n").count < 24)
  }

  @Test func `a result that nobody takes says what to do, without codes of a library`() throws {
    let outcome = try desk.docent.shell("\"$DOCENT\" person list >&-")
    #expect(outcome.status == 74)
    #expect(outcome.stderr.contains("cannot write the result"))
    #expect(!outcome.stderr.contains("NSCocoaErrorDomain"), "\(outcome.stderr)")
  }

  @Test(arguments: ["", "-o csv", "-o json"])
  func `a reader who has seen enough gets no complaint`(_ options: String) throws {
    try desk.import(
      .sessions,
      ["code,title,start"] + (1...3000).map { "N\($0),A title of some length,2027-03-13T12:00" },
      options: ["--quiet"])
    let outcome = try desk.docent.shell(
      "\"$DOCENT\" session list --conference spring-2027 \(options) | head -n 1")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.split(separator: "\n").count == 1)
    #expect(outcome.stderr == "")
  }

  @Test func `a schedule is written whole or not at all`() throws {
    try desk.run("schedule", "generate", "--conference", "spring-2027", "--attendee", "M1")
    let export = ["schedule", "export", "--conference", "spring-2027", "--attendee", "M1"]
    let outcome = try desk.docent.run(export + ["--format", "json", "--to", "no/such/plan.json"])
    #expect(outcome.status == 73)
    #expect(outcome.stderr.contains("no/such/plan.json"))
    let printed = try desk.docent.run(export + ["--format", "json"])
    #expect(try desk.docent.run(export + ["--format", "json", "--to", "plan.json"]).status == 0)
    #expect(desk.bytes("plan.json") == Data(printed.stdout.utf8))
  }

  @Test func `an export goes where a link leads and leaves the link`() throws {
    try desk.run("schedule", "generate", "--conference", "spring-2027", "--attendee", "M1")
    try desk.file("plan.json", ["an older plan"])
    try FileManager.default.createSymbolicLink(
      atPath: desk.folder.path("link.json"), withDestinationPath: desk.folder.path("plan.json"))
    try desk.run(
      "schedule", "export", "--conference", "spring-2027", "--attendee", "M1", "--format", "json",
      "--to", "link.json")
    #expect(String(decoding: desk.bytes("plan.json"), as: UTF8.self).hasPrefix("{"))
    let target = try? FileManager.default.destinationOfSymbolicLink(
      atPath: desk.folder.path("link.json"))
    #expect(target == desk.folder.path("plan.json"))
  }

  @Test func `an export goes through a named pipe and leaves the pipe`() throws {
    try desk.run("schedule", "generate", "--conference", "spring-2027", "--attendee", "M1")
    let outcome = try desk.docent.shell(
      """
      mkfifo pipe; cat pipe >plan.json & reader=$!
      "$DOCENT" schedule export --conference spring-2027 --attendee M1 --format json --to pipe
      if [ -p pipe ]; then wait $reader; else kill $reader; exit 1; fi
      """)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(String(decoding: desk.bytes("plan.json"), as: UTF8.self).hasPrefix("{"))
  }
}
