import DocentTestSupport
import Foundation
import Testing

@testable import Docent
@testable import DocentFormats

@Suite struct PretixTests {
  private static let berlin = Zone("Europe/Berlin") ?? .utc
  private static let list =
    "Order code,Product,Checked in,Checked out,Automatically checked in,Secret,Email\n"
  private static let log =
    "Date,Time,Check-in list,Scan type,Order code,Position ID,Secret,Product,Name,Device,Result,Error message\n"

  /// Reads a text, and tells its records and the file.
  private func read(
    _ text: String, as format: ScanFormat = .auto, at place: ScanPlace? = .point("door")
  ) throws -> (scans: [ScanRecord], file: ScanFile) {
    var scans: [ScanRecord] = []
    let source = ByteSource(bytes: Array(text.utf8), name: "a.csv")
    let file = try ScanReader.read(
      source, of: "a.csv", as: format, at: place, zone: Self.berlin
    ) { scans += $0.records }
    return (scans, file)
  }

  @Test(
    .enabled(if: SharedData.isThere, "the files of pretix are not here"),
    arguments: [
      ("checkinlist", "pretix-list", 203), ("checkinlog", "pretix-log", 399),
      ("checkincodes", "pretix-codes", 0),
    ])
  func `files as pretix writes them are told apart and read`(
    name: String, format: String, count: Int
  ) throws {
    let path = SharedData.path("peers/pretix/\(name).csv")
    var scans = 0
    let file = try ScanReader.read(path: path, at: .point("door"), zone: Self.berlin) {
      scans += $0.records.count
    }
    #expect(file.faults.isEmpty)
    #expect(file.source == format)
    #expect(scans == count)
    #expect(file.tickets.count == (format == "pretix-list" ? 399 : 0))
  }

  @Test func `a check-in is one scan in the list and in the log`() throws {
    let list = try read(
      Self.list + "A,Full,2026-11-23 11:30,2026-11-23 17:00,No,s3cret,ana@example.org\n")
    let log = try read(
      Self.log + "2026-11-23,11:30,Door,Entry,A,1,s3cret,Full,Ana,phone,OK,\n"
        + "2026-11-23,17:00,Door,Exit,A,1,s3cret,Full,Ana,phone,OK,\n", at: nil)
    #expect(list.scans.map(\.key) == log.scans.map(\.key))
    #expect(log.scans.map(\.isOut) == [false, true])
    #expect(log.scans.map(\.at) == [1_795_429_800, 1_795_449_600])
    #expect(log.file.pointNames == ["door": "Door"])
    #expect(list.file.persons[1] == "s3cret\u{1F}ana@example.org\u{1F}A")
    #expect(log.file.persons[1] == "s3cret\u{1F}A-1\u{1F}A")
  }

  @Test func `a scan that failed, or that pretix made, is no scan`() throws {
    let log = try read(
      Self.log.replacing("Device", with: "Device,Automatically checked in")
        + "2026-11-23,11:30,Door,Entry,A,1,s,Full,Ana,,No,Error,Ticket already used\n"
        + "2026-11-23,11:30,Door,Entry,A,1,s,Full,Ana,,Yes,OK,\n")
    #expect(log.scans.isEmpty)
    #expect(log.file.faults.isEmpty)
    #expect(
      log.file.oddities.map(\.description) == [
        "a.csv:2:48: this scan failed (Error: Ticket already used) and is not counted",
        "a.csv:3: check-ins that pretix made by itself tell of nobody at a door; not counted: 1",
      ])
  }

  @Test func `an address on several tickets is nobody's in particular`() throws {
    let list = try read(
      Self.list + "A,Full,2026-11-23 11:30,,No,s1,buyer@example.org\n"
        + "A,Full,2026-11-23 11:31,,No,s2,Buyer@example.org\n")
    #expect(list.file.tickets.isEmpty)
    #expect((1...2).map { list.file.persons[$0] } == ["s1\u{1F}A", "s2\u{1F}A"])
  }

  @Test(arguments: ["2026-10-25 02:30", "2026-03-29 02:30", "11/23/2026 11:30 a.m."])
  func `a time that is none, or two, is refused at its place`(time: String) throws {
    let list = try read(Self.list + "A,Full,\(time),,No,s1,ana@example.org\n")
    #expect(list.file.faults.map { $0.place.description } == ["a.csv:2:8"])
    let parts = time.split(separator: " ", maxSplits: 1)
    let log = try read(Self.log + "\(parts[0]),\(parts[1]),Door,Entry,A,1,s1,,,,OK,\n")
    #expect(log.file.faults.count == 1)
    #expect(log.file.faults.allSatisfy { $0.place.line == 2 && $0.place.column != nil })
  }

  @Test func `a list that does not say where is refused once`() throws {
    let list = try read(Self.list + "A,Full,2026-11-23 11:30,,No,s1,a@example.org\n", at: nil)
    #expect(list.scans.isEmpty)
    #expect(list.file.faults.count == 1)
    #expect(list.file.faults.first?.message.contains("--point") ?? false)
  }

  @Test func `what is wrong with the log's cells is told at their places`() throws {
    let log = try read(
      Self.log + "2026-11-23,11:30,Door,Sideways,A,1,s1,,,,OK,\n"
        + "2026-11-23,11:30,Door,Entry,,1,,,,,OK,\n" + "2026-11-23,11:30,---,Entry,A,1,s1,,,,OK,\n",
      at: nil)
    #expect(
      log.file.faults.map { $0.place.description } == ["a.csv:2:23", "a.csv:3:32", "a.csv:4:18"])
  }
}
