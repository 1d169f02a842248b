import DocentTestSupport
import Foundation
import Testing

@Suite struct ExportTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// Exports records of a kind and imports the file: what it would change.
  private func changes(afterExportOf kind: String, _ options: [String] = []) throws -> [Int?] {
    let arguments = options.isEmpty ? [] : ["--conference", "spring-2027"]
    let export = try desk.docent.run(
      ["export", kind, "--to", "out.file"] + arguments + options.dropFirst())
    try #require(export.status == 0, "\(export.stderr)")
    let again = try desk.docent.run(["import", kind, "out.file", "-o", "json"] + arguments)
    try #require(again.status == 0, "\(again.stderr)")
    let summary = try JSONValue(json: again.stdout)
    return ["added", "changed", "removed", "missing"].map { summary[$0]?.count }
  }

  @Test func `what is exported as CSV changes nothing when it is imported`() throws {
    try desk.import(
      .scans,
      [
        "scan_id,session,person,at,direction,device,device_seq,mood",
        "s-1,GLUE,B-1,2027-03-13T10:31,in,door,1,good", "s-2,GLUE,B-1,2027-03-13T11:00,out,door,2,",
      ])
    try desk.import(
      .people,
      ["email,given_name,family_name,phone,nickname", "dee@example.org,Dee,=Dogwood,+1 5,D"])
    #expect(try changes(afterExportOf: "people") == [0, 0, 0, 0])
    #expect(try changes(afterExportOf: "registrations", ["-"]) == [0, 0, 0, 0])
    #expect(try changes(afterExportOf: "scans", ["-"]) == [0, 0, 0, 0])
    #expect(try changes(afterExportOf: "sessions", ["-", "--format", "csv"]) == [0, 0, 0, 0])
    let people = String(decoding: desk.bytes("out.file"), as: UTF8.self)
    #expect(people.hasPrefix("code,title,start"), "the last file is the programme's")
  }

  @Test(arguments: ["frab-xml", "frab-json", "ics"])
  func `a programme changes nothing in any format`(format: String) throws {
    #expect(try changes(afterExportOf: "sessions", ["-", "--format", format]) == [0, 0, 0, 0])
  }

  @Test func `records are one JSON document`() throws {
    try desk.import(.scans, ["session,person,at", "GLUE,B-1,2027-03-13T10:31"])
    for (kind, count) in [("people", 3), ("registrations", 3), ("scans", 1), ("pairs", 0)] {
      let home = ["people", "pairs"].contains(kind) ? [] : ["--conference", "spring-2027"]
      let outcome = try desk.docent.run(["export", kind, "--format", "json"] + home)
      #expect(outcome.status == 0)
      #expect(try JSONValue(json: outcome.stdout)[kind]?.elements.count == count, "\(kind)")
    }
  }

  @Test func `no scans are an empty list`() throws {
    let scans = try desk.run("export", "scans", "--conference", "spring-2027", "--format", "json")
    #expect(try JSONValue(json: scans.stdout)["scans"]?.elements.isEmpty == true)
  }

  @Test func `what a format cannot hold is told, and strictly nothing is written`() throws {
    try desk.import(.sessions, ["code,title,start,sponsor", "ODD,Odd,2027-03-13T15:00,A bakery"])
    let arguments = ["export", "sessions", "--conference", "spring-2027", "--format", "frab-json"]
    let liberal = try desk.docent.run(arguments)
    #expect(liberal.status == 0)
    #expect(liberal.stderr.contains("Not in the file: ODD"))
    let strict = try desk.docent.run(arguments + ["--strict", "--to", "strict.json"])
    #expect(strict.status == 65)
    #expect(strict.stderr.contains("Not in the file: ODD"))
    #expect(desk.bytes("strict.json").isEmpty)
  }

  @Test func `a file that is replaced keeps its permissions, and a link stays one`() throws {
    let path = desk.folder.url.appending(path: "people.csv").path
    let link = desk.folder.url.appending(path: "link.csv").path
    try desk.file("people.csv", ["old"])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "people.csv")
    try desk.run("export", "people", "--to", "link.csv")
    #expect(desk.bytes("people.csv").starts(with: Data("email,".utf8)))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "people.csv")
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path)
    #expect(!names.contains { $0.contains(".new-") }, "nothing is left behind")
  }

  @Test func `all schedules go into a folder, under names that tell nobody's`() throws {
    for attendee in ["ana@example.org", "ben@example.org"] {
      try desk.run("schedule", "generate", "--conference", "spring-2027", "--attendee", attendee)
    }
    let arguments = ["schedule", "export", "--conference", "spring-2027", "--format", "ics"]
    let outcome = try desk.docent.run(arguments + ["--all", "--to", "plans/spring"])
    #expect(outcome.status == 0 && outcome.stderr.contains("Wrote 2 schedules"))
    let folder = desk.folder.url.appending(path: "plans/spring")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 3 && names.first == "index.csv")
    #expect(!names.joined().contains("ana") && !names.joined().contains("Alder"))
    let index = String(decoding: desk.bytes("plans/spring/index.csv"), as: UTF8.self)
    #expect(index.contains("ana@example.org,M1,Ana Alder") && index.contains(names[1]))
    #expect(try desk.docent.run(arguments + ["--all"]).status == 64)
    #expect(try desk.docent.run(arguments).status == 64)
  }
}
