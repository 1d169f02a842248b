import DocentFormats
import DocentTestSupport
import Testing

@testable import Docent
@testable import DocentStore

@Suite struct HeadCountTests {
  private let sample: SampleConference
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    sample = try SampleConference()
    for code in ["A", "B", "C"] {
      try sample.add(SampleConference.session(code, at: "2027-06-24 09:00"))
    }
  }

  private func read(_ text: String, prunes: Bool = false) throws -> [Int] {
    let file = try HeadCountsCSV.read(path: folder.write(text, to: "heads.csv"))
    let summary = try sample.store.write {
      try $0.headCounts.import(file, into: sample.conference, prunes: prunes)
    }
    return [summary.added, summary.changed, summary.unchanged, summary.removed]
  }

  private func report() throws -> AttendanceReport {
    try sample.store.read { try $0.attendance.report(sample.conference, by: .session) }
  }

  @Test func `the highest count of a session is reported, and what nobody counted is empty`() throws
  {
    let text = "session,count,at,counter\nA,40,2027-06-24T09:10,\nA,55,2027-06-24T09:40,\nB,0,,Bo\n"
    #expect(try read(text) == [3, 0, 0, 0])
    let report = try report()
    #expect(report.rows.map(\.headCount) == [55, 0, nil])
    #expect(report.total.headCount == 55)
    #expect(report.rows.map(\.scans) == [nil, nil, nil])
    #expect(report.total.persons == nil)
  }

  @Test func `head counts and scans stand beside each other and are never added`() throws {
    _ = try read("session,count\nA,40\n")
    _ = try sample.scan(["other@example.org"], at: "A")
    let rows = try report().rows
    let row = try #require(rows.first)
    #expect((row.headCount, row.scans, row.persons, row.visits) == (40, 1, 1, 1))
  }

  @Test func `without any count the total is empty, not 0`() throws {
    #expect(try report().total.headCount == nil)
  }

  @Test func `the same file changes nothing, another number changes, and pruning removes`() throws {
    let text = "session,count,counter\nA,40,Ana\nA,41,Bo\nB,7,\n"
    #expect(try read(text) == [3, 0, 0, 0])
    #expect(try read(text) == [0, 0, 3, 0])
    #expect(try read(text.replacing("41", with: "39")) == [0, 1, 2, 0])
    #expect(try read("session,count,counter\nA,40,Ana\n") == [0, 0, 1, 0])
    #expect(try read("session,count,counter\nA,40,Ana\n", prunes: true) == [0, 0, 1, 2])
    #expect(try report().rows.map(\.headCount) == [40, nil, nil])
  }

  @Test func `what is wrong is told at its place, and nothing is kept`() throws {
    let refusal = #expect(throws: FileRefused.self) {
      try read(
        """
        session,count,at
        A,40,
        X,40,
        B,many,
        B,-1,
        ,3,
        B,
        A,41,
        B,4,2027-11-07T01:30

        """)
    }
    #expect(
      refusal?.faults.map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" } == [
        "3:1", "4:3", "5:3", "6:1", "7:3", "8:1", "9:5",
      ])
    #expect(try report().total.headCount == nil)
  }

  @Test func `a session that was counted cannot be removed`() throws {
    _ = try read("session,count\nA,40\n")
    #expect(throws: StoreError.inUse("session", name: "A", by: "scans or head counts")) {
      try sample.store.write { try $0.sessions.remove($0.sessions.get("A", in: sample.conference)) }
    }
  }
}
