import DocentTestSupport
import Foundation
import Testing

@Suite struct ValidateTests {
  private let folder: ScratchFolder
  private let docent: DocentProcess

  init() throws {
    folder = try ScratchFolder()
    docent = try DocentProcess(in: folder)
  }

  private func check(_ text: String) throws -> (status: Int32, report: JSONValue) {
    _ = try folder.write(text, to: "file")
    let outcome = try docent.run(["validate", "file", "-o", "json"])
    return (outcome.status, try JSONValue(json: outcome.stdout))
  }

  @Test(
    arguments: zip(
      [
        "code,title,start\nA,Talk,2027-06-24T09:00\n", "email,given_name,family_name\na@b.c,A,B\n",
        "email,role,consent\na@b.c,mentor,yes\n", "email,badge\na@b.c,7\n",
        "session,person,at\nA,7,2027-06-24T09:00\n",
        "session,count\nA,7\n", "from,to,minutes\nA,B,7\n", "building,room\nA,B\n", "a,b\n1,2\n",
        "mentee,mentor,score\na@b.c,d@b.c,7\n", "email,field,value\na@b.c,f,v\n",
        "# ours\nrules: [registered]\n", "preset: code4lib\nstar: 5\n",
        "columns:\n  email: Address\n",
      ],
      [
        "sessions (CSV)", "people (CSV)", "applications (CSV)", "registrations (CSV)",
        "scans (CSV)",
        "head counts (CSV)", "walking times (CSV)", "rooms (CSV)",
        "a CSV of no kind that Docent imports", "scored pairs (CSV)", "sensitive answers (CSV)",
        "rules of matching (YAML)", "rules of planning (YAML)", "column map (YAML)",
      ]))
  func `a CSV is what its headings say`(text: String, kind: String) throws {
    let (status, report) = try check(text)
    #expect(report["kind"]?.text == kind)
    #expect(status == 0 && report["errors"] == 0)
  }

  @Test func `faults are errors with their places, oddities are warnings`() throws {
    let (status, report) = try check("code,title,start,what\nA,,now,x\n")
    #expect(status == 65)
    #expect(report["errors"] == 2 && report["warnings"] == 1)
    let findings = try #require(report["findings"]?.elements)
    #expect(findings.map { $0["severity"]?.text } == ["warning", "error", "error"])
    #expect(findings.map { $0["place"]?["line"]?.count } == [1, 2, 2])
    #expect(findings.map { $0["place"]?["column"]?.count } == [18, 3, 4])
  }

  @Test func `rules are checked with the nearest name`() throws {
    let (status, report) = try check("rules: [registred]\nweights: {topics: x}\n")
    #expect(status == 65 && report["errors"] == 2)
  }

  @Test func `a calendar is checked for what no client tells`() throws {
    let (status, report) = try check(
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nBEGIN:VEVENT\nUID:1\n"
        + "DTSTAMP:20270101T000000Z\nDTSTART;TZID=CST:20270624T090000\nSUMMARY:A\nEND:VEVENT\n"
        + "END:VCALENDAR\n")
    #expect(status == 65)
    #expect(report["kind"]?.text == "iCalendar")
    let messages = report["findings"]?.elements.compactMap { $0["place"]?["message"]?.text } ?? []
    #expect(messages.contains { $0.contains("line feed") || $0.contains("CR LF") })
    #expect(messages.contains { $0.contains("CST") })
  }

  @Test func `a file that is not there, or empty, is said so`() throws {
    #expect(try docent.run(["validate", "none"]).status == 66)
    let (status, report) = try check("")
    #expect(status == 65)
    #expect(report["findings"]?.elements.count == 1)
  }

  @Test func `standard input is checked as well`() throws {
    let outcome = try docent.run(["validate", "-"], stdin: "building,room\nA,B\n")
    #expect(outcome.status == 0 && outcome.stderr.contains("rooms (CSV)"))
  }
}
