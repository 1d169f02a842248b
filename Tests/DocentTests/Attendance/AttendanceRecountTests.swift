import Docent
import Testing

@Suite struct AttendanceRecountTests {
  @Test(arguments: 0..<30)
  func `random conferences are counted as by counting again`(seed: Int) throws {
    let input = try AttendanceInput.random(seed: seed)
    let recount = AttendanceRecount(input)
    let total = recount.row("total", "Total", input.sessions)
    for grouping in AttendanceGrouping.allCases {
      let report = AttendanceReport(input, by: grouping)
      #expect(report.total == total)
      let groups = Dictionary(grouping: input.sessions) { Self.key(of: $0, grouping) }
      #expect(report.rows.map(\.key).sorted() == groups.keys.sorted(), "\(grouping)")
      for row in report.rows {
        #expect(row == recount.row(row.key, row.title, groups[row.key] ?? []), "\(grouping)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `rows add up to the total, and people are counted once`(seed: Int) throws {
    let input = try AttendanceInput.random(seed: seed)
    for grouping in AttendanceGrouping.allCases {
      let report = AttendanceReport(input, by: grouping)
      func sum(_ number: (AttendanceRow) -> Int?) -> Int {
        report.rows.compactMap(number).reduce(0, +)
      }
      let total = report.total
      #expect(sum(\.scheduled) == total.scheduled)
      for number in [\.scans, \.visits, \.noShows, \.walkIns, \.minutes, \.capacity]
        as [KeyPath<AttendanceRow, Int?>]
      {
        #expect(sum { $0[keyPath: number] } == total[keyPath: number] ?? 0, "\(number)")
      }
      #expect(report.rows.compactMap(\.peak).max() == total.peak)
      #expect(sum(\.persons) >= total.persons ?? 0)
      for row in report.rows + [total] {
        guard let persons = row.persons else { continue }
        #expect((row.newcomers ?? 0) + (row.returning ?? 0) + (row.unregistered ?? 0) == persons)
        #expect(persons <= row.visits ?? 0)
        #expect((row.visits ?? 0) - (row.walkIns ?? 0) + (row.noShows ?? 0) <= row.scheduled)
      }
    }
  }

  /// What identifies a session's row, said apart from the report.
  static func key(of session: SessionOutline, _ grouping: AttendanceGrouping) -> String {
    switch grouping {
    case .session: return session.code
    case .track: return session.track ?? ""
    case .day:
      return Zone.utc.wall(at: session.startsAt.adding(minutes: -240)).day.description
    case .room:
      return [session.room?.building, session.room?.room].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: " / ")
    }
  }
}
