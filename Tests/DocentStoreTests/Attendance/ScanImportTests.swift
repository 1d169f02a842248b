import DocentFormats
import DocentTestSupport
import Foundation
import GRDB
import Testing

@testable import Docent
@testable import DocentStore

@Suite struct ScanImportTests {
  private let sample: SampleConference
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    sample = try SampleConference()
    for code in ["A", "B", "C"] {
      try sample.add(SampleConference.session(code, at: "2027-06-24 09:00"))
    }
    try sample.store.write {
      _ = try $0.checkInPoints.add(slug: "door", name: "Door", to: sample.conference)
    }
  }

  /// Imports a list by way of blocks.
  @discardableResult private func read(_ text: String) throws -> ImportSummary {
    let path = try folder.write(text, to: "scans.csv")
    let spool = ScanSpool()
    let file = try ScanReader.read(path: path, zone: sample.conference.zone) { try spool.add(&$0) }
    return try sample.store.write {
      try $0.attendance.import(file, from: spool, into: sample.conference)
    }
  }

  private func rows(_ sql: StaticString) throws -> [String] {
    try sample.store.read { store in
      try store.db.rows(sql) { row in
        row.databaseValues.map { $0.isNull ? "-" : "\($0)".filter { $0 != "\"" && $0 != "\\" } }
          .joined(separator: "|")
      }
    }
  }

  private func isWhole() throws -> Bool {
    try sample.store.read { try $0.health.check() }.allSatisfy { $0.severity != .damage }
  }

  @Test func `a scan is kept with everything that it says`() throws {
    try read(
      """
      scan_id,session,point,person,at,direction,device,device_seq,battery
      c6f21a3f-e55e-49a6-acfd-7031c0ec9015,A,,other@example.org,2027-06-24T09:00,in,d1,7,
      C6F21A3F-E55E-49A6-ACFD-7031C0EC9015,,door,other@example.org,2027-06-24T09:01,out,d1,4294967296,80
      an identity of many letters,B,door,third@example.org,2027-06-24T09:02,,,,

      """)
    let kept = try rows(
      """
      SELECT scan_id, s.code, p.slug, r.email, direction, happened_at - 1813845600, recorded_at,
        device, device_seq, x.notes
      FROM scans x LEFT JOIN sessions s ON s.id = session_id
      LEFT JOIN checkin_points p ON p.id = point_id JOIN persons r ON r.id = person_id
      ORDER BY happened_at
      """)
    #expect(
      kept == [
        "c6f21a3f-e55e-49a6-acfd-7031c0ec9015|A|-|other@example.org|in|0|1806000000|d1|7|{}",
        "C6F21A3F-E55E-49A6-ACFD-7031C0EC9015|-|door|other@example.org|out|60|1806000000|d1"
          + "|4294967296|{battery:80}",
        "an identity of many letters|B|door|third@example.org|in|120|1806000000|-|-|{}",
      ])
    #expect(try rows("SELECT scans, alone FROM scanned_points") == ["2|1"])
    #expect(try rows("SELECT scans FROM scanned_sessions") == ["1", "1"])
    #expect(try rows("SELECT scans FROM scanned_people ORDER BY 1") == ["1", "2"])
    #expect(try isWhole())
  }

  @Test func `scans that are alike are all counted, whenever they come`() throws {
    func list(_ ids: Range<Int>) -> String {
      "scan_id,session,person,at\n"
        + ids.map { "\($0),A,other@example.org,2027-06-24T09:00\n" }.joined()
    }
    #expect(try read(list(0..<3)).added == 3)
    #expect(try read(list(2..<5)).added == 2)
    #expect(try rows("SELECT copy FROM session_scans ORDER BY 1") == ["0", "1", "2", "3", "4"])
    #expect(try rows("SELECT scans FROM scanned_sessions") == ["5"])
    let report = try sample.store.read { try $0.attendance.report(sample.conference, by: .session) }
    #expect(report.total.scans == 5)
  }

  @Test func `scans are never changed or removed`() throws {
    try read("scan_id,session,person,at\n1,A,other@example.org,2027-06-24T09:00\n")
    for sql: StaticString in ["UPDATE scan_log SET person_id = 1", "DELETE FROM scan_log"] {
      #expect(throws: (any Error).self) { try sample.store.write { try $0.db.run(sql) } }
    }
  }

  @Test(arguments: [
    ("UPDATE scanned_people SET scans = scans + 1" as StaticString, "people"),
    ("DELETE FROM scanned_points", "points"), ("DELETE FROM session_scans", "sessions"),
    ("UPDATE scanned_sessions SET scans = 2", "sessions"),
  ])
  func `what is counted must be what the log says`(damage: StaticString, subject: String) throws {
    try read("scan_id,session,point,person,at\n1,A,door,other@example.org,2027-06-24T09:00\n")
    #expect(try isWhole())
    try sample.store.write { try $0.db.run(damage) }
    let messages = try sample.store.read { try $0.health.check() }.map(\.message)
    #expect(messages == ["what is counted of \(subject) is not what the log of scans says"])
  }

  @Test func `what has scans cannot be removed`() throws {
    try read("scan_id,session,point,person,at\n1,A,door,other@example.org,2027-06-24T09:00\n")
    #expect(throws: StoreError.self) {
      try sample.store.write {
        try $0.checkInPoints.remove($0.checkInPoints.get("door", in: sample.conference))
      }
    }
    #expect(throws: StoreError.self) {
      try sample.store.write { try $0.people.remove($0.people.get("other@example.org")) }
    }
  }

  @Test func `long identities are told apart by their letters`() throws {
    let text =
      "scan_id,session,person,at\n"
      + (0..<300).map { "a long identity with number \($0),A,other@example.org,2027-06-24T09:00\n" }
      .joined()
    #expect(try read(text).added == 300)
    #expect(try read(text).unchanged == 300)
    #expect(try rows("SELECT count(DISTINCT scan_id) FROM scans") == ["300"])
  }

  @Test func `a person without a registration is warned of once, where they first appear`() throws {
    try sample.store.write { _ = try $0.people.add(SampleConference.person("walker")) }
    let summary = try read(
      """
      scan_id,session,person,at
      9,A,other@example.org,2027-06-24T09:00
      8,A,Walker@example.org,2027-06-24T09:00
      1,A,walker@example.org,2027-06-24T09:01

      """)
    #expect(summary.warnings.map(\.place.line) == [3])
    #expect(summary.warnings.map(\.place.column) == [5])
    #expect(summary.warnings.first?.message.hasPrefix("Walker@example.org is not reg") ?? false)
  }

  @Test func `of very many faults the first are told, in the file's order`() throws {
    let rows = (0..<25_000).map { "\($0),A,nobody-\($0 % 7),2027-06-24T09:00\n" }
    let refusal = #expect(throws: FileRefused.self) {
      try read("scan_id,session,person,at\n" + rows.joined())
    }
    let lines = (refusal?.faults ?? []).compactMap(\.place.line)
    #expect(lines.prefix(10_000) == ArraySlice(2...10_001))
    #expect(lines.count == 10_001)
    #expect(try self.rows("SELECT count(*) FROM scan_log") == ["0"])
  }

  @Test func `two hundred thousand scans are what a plain count of them says`() throws {
    var state: UInt64 = 42
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let people = ["mentor", "mentee", "other", "third"]
    var lines: [String] = []
    var seen: [String: Set<String>] = [:]
    for number in 0..<200_000 {
      let session = ["A", "B", "C"][next(3)]
      let person = people[next(4)]
      let second = next(3600)
      let way = next(2) == 0 ? "in" : "out"
      let clock = "09:\((second / 60).padded(2)):\((second % 60).padded(2))"
      lines.append("scan-\(number),\(session),\(person)@example.org,2027-06-24T\(clock),\(way)\n")
      if next(200) == 0 { lines.append(lines[next(UInt64(lines.count))]) }
      seen["\(session) \(person) \(1_813_845_600 + second) \(way)", default: []].insert("\(number)")
    }
    let text = "scan_id,session,person,at,direction\n" + lines.joined()
    let summary = try read(text)
    #expect(summary.added == 200_000)
    #expect(summary.unchanged == lines.count - 200_000)
    let stored = try rows(
      """
      SELECT s.code || ' ' || replace(p.email, '@example.org', '') || ' ' || happened_at || ' '
        || iif(direction, 'out', 'in'), count(*), max(copy) + 1
      FROM session_scans x JOIN sessions s ON s.id = session_id JOIN persons p ON p.id = person_id
      GROUP BY 1
      """)
    #expect(Set(stored) == Set(seen.map { "\($0)|\($1.count)|\($1.count)" }))
    #expect(try rows("SELECT sum(scans) FROM scanned_people") == ["200000"])
    #expect(try read(text).unchanged == lines.count)
    #expect(try isWhole())
  }
}
