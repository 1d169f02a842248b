import DocentTestSupport
import Foundation
import Testing

@Suite struct DatabaseChoiceTests {
  private let folder: ScratchFolder
  private let docent: DocentProcess

  init() throws {
    folder = try ScratchFolder()
    docent = try DocentProcess(in: folder)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func `without a word the database is docent.sqlite in the current folder`() throws {
    #expect(try docent.run("init").status == 0)
    #expect(try files() == ["docent.sqlite"])
  }

  @Test func `the environment names another`() throws {
    let environment = ["DOCENT_DATABASE": folder.path("other.sqlite")]
    #expect(try docent.run("init", environment: environment).status == 0)
    #expect(try files() == ["other.sqlite"])
    #expect(try docent.run("doctor", environment: environment).status == 0)
    #expect(try docent.run("doctor").status == 66)
  }

  @Test func `an environment that names nothing names no other`() throws {
    #expect(try docent.run("init", environment: ["DOCENT_DATABASE": ""]).status == 0)
    #expect(try files() == ["docent.sqlite"])
  }

  @Test func `the option wins over the environment`() throws {
    let environment = ["DOCENT_DATABASE": folder.path("other.sqlite")]
    let outcome = try docent.run("init", "--database", "mine.sqlite", environment: environment)
    #expect(outcome.status == 0)
    #expect(try files() == ["mine.sqlite"])
  }

  @Test func `a backup is a whole database of its own`() throws {
    let desk = try Desk()
    try desk.run("backup", "copy.sqlite")
    for command in [["doctor"], ["session", "list", "--conference", "spring-2027", "-o", "json"]] {
      let original = try desk.docent.run(command)
      let copy = try desk.docent.run(command + ["--database", "copy.sqlite"])
      #expect(copy.status == 0)
      #expect(copy.stdout == original.stdout)
    }
  }
}
