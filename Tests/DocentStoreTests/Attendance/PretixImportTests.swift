import DocentFormats
import DocentTestSupport
import Testing

@testable import Docent
@testable import DocentStore

@Suite struct PretixImportTests {
  private let sample: SampleConference
  private let folder: ScratchFolder
  private static let list =
    "Order code,Product,Checked in,Checked out,Automatically checked in,Secret,Email\n"
    + "A,Full,2027-06-24 11:30,,No,s1,other@example.org\n"
    + "B,Full,,,No,s2,third@example.org\n" + "C,Full,,,No,s3,stranger@example.org\n"
  private static let log =
    "Date,Time,Check-in list,Scan type,Order code,Position ID,Secret,Device,Result,Error message\n"
    + "2027-06-24,11:30,Door,Entry,A,1,s1,phone,OK,\n"
    + "2027-06-24,11:32,Door,Entry,B,1,s2,phone,OK,\n"

  init() throws {
    folder = try ScratchFolder()
    sample = try SampleConference()
  }

  private func read(_ text: String, at place: ScanPlace? = nil) throws -> ImportSummary {
    let path = try folder.write(text, to: "pretix.csv")
    let spool = ScanSpool()
    let file = try ScanReader.read(path: path, at: place, zone: sample.conference.zone) {
      try spool.add(&$0)
    }
    return try sample.store.write {
      try $0.attendance.import(file, from: spool, into: sample.conference)
    }
  }

  private func addDoor() throws {
    try sample.store.write {
      _ = try $0.checkInPoints.add(slug: "door", name: "Door", to: sample.conference)
    }
  }

  @Test func `the list teaches whose tickets are, and the log adds what it has more`() throws {
    try addDoor()
    let list = try read(Self.list, at: .point("door"))
    #expect((list.added, list.unchanged) == (1, 0))
    #expect(list.warnings.map(\.message).contains { $0.hasPrefix("2 tickets are known now") })
    let log = try read(Self.log)
    #expect((log.added, log.unchanged) == (1, 1))
    #expect(log.warnings == [])
    let again = try read(Self.list, at: .point("door"))
    #expect((again.added, again.unchanged, again.warnings.count) == (0, 1, 0))
  }

  @Test func `a log of tickets that nobody is known to have says what to import first`() throws {
    let refusal = #expect(throws: FileRefused.self) { try read(Self.log) }
    #expect(refusal?.faults.map { $0.place.line } == [2, 3])
    #expect(refusal?.faults.first?.place.column == 33)
    #expect(refusal?.faults.first?.message.contains("check-in list first") ?? false)
    #expect(try sample.store.read { try $0.checkInPoints.list(sample.conference) }.isEmpty)
  }

  @Test func `a badge that is a ticket's secret or an order's code will do, and a list is a point`()
    throws
  {
    _ = try sample.change(registrationOf: "other") { $0.badge = "s1" }
    _ = try sample.change(registrationOf: "third") { $0.badge = "B-1" }
    let summary = try read(Self.log)
    #expect(summary.added == 2)
    #expect(summary.warnings.map(\.message).contains { $0.contains("check-in point door is new") })
    #expect(try read(Self.log).unchanged == 2)
  }

  @Test func `a ticket that is somebody else's already is refused`() throws {
    try addDoor()
    _ = try read(Self.list, at: .point("door"))
    let refusal = #expect(throws: FileRefused.self) {
      try read(Self.list.replacing("s2,third", with: "s2,mentor"), at: .point("door"))
    }
    #expect(refusal?.faults.map { $0.place.line } == [3])
    #expect(refusal?.faults.first?.message.contains("third") == false)
  }
}
