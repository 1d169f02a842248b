import Docent
import Testing

@Suite struct AttendanceReportTests {
  // MARK: Numbers

  @Test func `what nobody measured is null`() throws {
    let session = try SessionOutline.sample("A", "09:00", "10:00", seats: 40)
    var input = try AttendanceInput.sample([session])
    input.schedule(session, for: [1, 2])
    var expected = AttendanceRow(key: "A", title: "Session A")
    expected.scheduled = 2
    expected.capacity = 40
    #expect(AttendanceReport(input, by: .session).rows == [expected])
    #expect(expected.persons == nil)
    #expect(expected.noShows == nil)
  }

  @Test func `a conference without sessions has a total and no rows`() throws {
    let report = AttendanceReport(try .sample([]), by: .session)
    #expect(report.rows == [])
    #expect(report.total == AttendanceRow(key: "total", title: "Total"))
    #expect(report.conference == "sample-2027")
  }

  @Test func `a session where somebody was scanned has all its numbers`() throws {
    let session = try SessionOutline.sample("A", "09:00", "10:00", seats: 8)
    var input = try AttendanceInput.sample([session])
    input.isNewcomer = [Identifier(rawValue: 1): true, Identifier(rawValue: 2): false]
    input.mentored = [Identifier(rawValue: 1), Identifier(rawValue: 9)]
    input.schedule(session, for: [1, 4, 5])
    input.scan([1, 2], at: session)
    input.scans[session.id]?.append(
      .init(person: Identifier(rawValue: 3), at: try .sample("2027-06-24T09:20Z"), direction: .out))
    var expected = AttendanceRow(key: "A", title: "Session A")
    (expected.scans, expected.persons, expected.visits) = (3, 3, 3)
    (expected.newcomers, expected.returning, expected.unregistered) = (1, 1, 1)
    (expected.mentored, expected.scheduled, expected.noShows, expected.walkIns) = (1, 3, 2, 2)
    (expected.minutes, expected.peak) = (140, 3)
    (expected.capacity, expected.fill) = (8, 0.375)
    #expect(AttendanceReport(input, by: .session).rows == [expected])
  }

  @Test func `somebody at two sessions is one person and two visits`() throws {
    let sessions = try [
      SessionOutline.sample("A", "09:00", "10:00", id: 1, track: "Data"),
      .sample("B", "10:00", "11:00", id: 2, track: "Data"),
      .sample("C", "11:00", "12:00", id: 3),
    ]
    var input = try AttendanceInput.sample(sessions)
    sessions.forEach { input.scan([1], at: $0) }
    let report = AttendanceReport(input, by: .track)
    #expect(report.rows.map(\.persons) == [1, 1])
    #expect(report.rows.map(\.visits) == [1, 2])
    #expect(report.total.persons == 1)
    #expect(report.total.visits == 3)
  }

  @Test func `a session where nobody was scanned has no no-shows`() throws {
    let sessions = try [
      SessionOutline.sample("A", "09:00", "10:00", id: 1), .sample("B", "10:00", "11:00", id: 2),
    ]
    var input = try AttendanceInput.sample(sessions)
    sessions.forEach { input.schedule($0, for: [1, 2]) }
    input.scan([1], at: sessions[0])
    let total = AttendanceReport(input, by: .day).total
    #expect(total.scheduled == 4)
    #expect(total.noShows == 1)
  }

  @Test func `scans at points alone are said apart`() throws {
    let session = try SessionOutline.sample("A", "09:00", "10:00")
    var input = try AttendanceInput.sample([session])
    input.scan([1], at: session)
    input.scansAtPoints = 7
    let report = AttendanceReport(input, by: .session)
    #expect(report.scansAtPoints == 7)
    #expect(report.total.scans == 1)
  }

  // MARK: Fill

  @Test(
    arguments: [
      (1, 3, 0.333), (2, 3, 0.667), (1, 16, 0.063), (5, 4, 1.25), (1, 3000, 0), (1, 2000, 0.001),
      (4, 4, 1),
    ]
  )
  func `fill is rounded to thousandths`(visits: Int, seats: Int, fill: Double) throws {
    let session = try SessionOutline.sample("A", "09:00", "10:00", seats: seats)
    var input = try AttendanceInput.sample([session])
    input.scan((0..<visits).map { Int64($0) }, at: session)
    #expect(AttendanceReport(input, by: .session).total.fill == fill)
  }

  @Test func `fill counts sessions whose visits and seats are known`() throws {
    let sessions = try [
      SessionOutline.sample("A", "09:00", "10:00", id: 1, seats: 10),
      .sample("B", "10:00", "11:00", id: 2),
      .sample("C", "11:00", "12:00", id: 3, seats: 90),
      .sample("D", "12:00", "13:00", id: 4, seats: 0),
    ]
    var input = try AttendanceInput.sample(sessions)
    input.scan([1, 2], at: sessions[0])
    input.scan([1, 2, 3], at: sessions[1])
    input.scan([1], at: sessions[3])
    let total = AttendanceReport(input, by: .day).total
    #expect(total.fill == 0.2)
    #expect(total.capacity == 100)
    #expect(AttendanceReport(input, by: .session).rows.map(\.fill) == [0.2, nil, nil, nil])
  }

  // MARK: Definitions

  @Test func `every number of a row is defined, in order`() {
    let row = AttendanceRow(key: "", title: "")
    let numbers = Mirror(reflecting: row).children.compactMap(\.label)
    #expect(AttendanceRow.definitions.map(\.name) == Array(numbers.dropFirst(2)))
    #expect(AttendanceRow.definitions.allSatisfy { $0.meaning.hasSuffix(".") })
  }
}
