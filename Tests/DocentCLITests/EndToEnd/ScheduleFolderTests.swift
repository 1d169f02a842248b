import DocentTestSupport
import Foundation
import Testing

@Suite struct ScheduleFolderTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    for person in ["M1", "M3"] {
      try desk.run("schedule", "generate", "--conference", "spring-2027", "--attendee", person)
    }
  }

  private func exportAll(_ options: String...) throws -> DocentProcess.Outcome {
    try desk.docent.run(
      ["schedule", "export", "--conference", "spring-2027", "--all", "--to", "plans"] + options)
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: desk.folder.path("plans"))) ?? [])
      .sorted()
  }

  @Test(arguments: ["ics", "html", "json"])
  func `everybody with a schedule gets a file that no name tells`(format: String) throws {
    let outcome = try exportAll("--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.stderr.contains("Wrote 2 schedules to plans"))
    #expect(names.count == 3 && names.contains("index.csv"))
    let index = String(decoding: desk.bytes("plans/index.csv"), as: UTF8.self)
    let rows = index.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(
      rows.map { $0.dropFirst().joined(separator: ",") } == [
        "email,member_number,name", "ana@example.org,M1,Ana Alder",
        "cara@example.org,M3,Cara Cedar",
      ])
    for row in rows.dropFirst() {
      let name = String(row[0])
      #expect(name.hasSuffix(".\(format)") && !name.lowercased().contains("ana"))
      #expect(!desk.bytes("plans/\(name)").isEmpty)
    }
    let single = try desk.docent.run(
      "schedule", "export", "--conference", "spring-2027", "--attendee", "M1", "--format", format)
    #expect(String(decoding: desk.bytes("plans/\(rows[1][0])"), as: UTF8.self) == single.stdout)
  }

  @Test func `only the owner may read whose files they are`() throws {
    _ = try exportAll("--format", "json")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: desk.folder.path("plans/index.csv"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `files of an earlier export are written over only when asked, and others never`()
    throws
  {
    _ = try exportAll("--format", "json")
    try desk.file("plans/mine.txt", ["mine"])
    let before = names
    let refused = try exportAll("--format", "json")
    #expect(refused.status == 73)
    #expect(refused.stderr.contains("--replace"))
    try desk.run(
      "registration", "edit", "M3", "--conference", "spring-2027", "--status", "cancelled")
    let replaced = try exportAll("--format", "json", "--replace")
    #expect(replaced.status == 0, "\(replaced.stderr)")
    #expect(replaced.stderr.contains("Wrote 1 schedule to plans"))
    #expect(replaced.stderr.contains("Of an earlier export"))
    #expect(names == before, "nothing is removed")
  }

  @Test func `a folder that cannot be one is refused`() throws {
    try desk.file("plans", ["a file"])
    #expect(try exportAll("--format", "json").status == 73)
    let outcome = try desk.docent.run(
      "schedule", "export", "--conference", "spring-2027", "--all", "--to", "plans/folder",
      "--format", "json")
    #expect(outcome.status == 73)
  }

  @Test(arguments: [
    [], ["--all"], ["--attendee", "M1", "--all", "--to", "x"],
    ["--attendee", "M1", "--replace"], ["--attendee", "M1", "--contact", "Desk"],
  ])
  func `options that make no sense together are a usage error`(options: [String]) throws {
    let outcome = try desk.docent.run(
      ["schedule", "export", "--conference", "spring-2027", "--format", "ics"] + options)
    #expect(outcome.status == 64)
  }
}
