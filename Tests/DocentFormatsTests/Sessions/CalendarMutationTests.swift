import Docent
import DocentFormats
import DocentTestSupport
import Testing

/// Good calendars with bytes changed here and there: whatever comes of it is said, in time.
@Suite struct CalendarMutationTests {
  private static let pieces: [[UInt8]] = [
    [0], [0x0A], [0x0D, 0x0A, 0x20], [0xFF], Array("\r\nBEGIN:VEVENT\r\n".utf8),
    Array("\r\nEND:VEVENT\r\n".utf8), Array("\r\nRRULE:FREQ=DAILY\r\n".utf8),
    Array("\r\nRDATE:20270625T090000\r\n".utf8), Array(";TZID=CST:".utf8), Array("99999999".utf8),
    Array("\"".utf8), Array("\\".utf8), Array("\r\nRECURRENCE-ID:20270624T090000\r\n".utf8),
  ]

  private func text() throws -> [UInt8] {
    let conference = try SessionSample.conference()
    let sessions = try [SessionSample.fullDraft(), SessionSample.draft()].enumerated().map {
      try SessionSample.session($1, number: $0 + 1, at: conference)
    }
    return Array(try SessionsCalendar.text(of: sessions, at: conference).text.utf8)
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<min(place + 12, bytes.count - 1))
      case 2:
        bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(place + 40, bytes.count)], at: place)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<8)
  func `a calendar that somebody damaged is read or refused, and can be checked`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(state: seed)
    let good = try text()
    let days = try #require(CivilDay("2027-06-24"))...#require(CivilDay("2027-06-27"))
    for _ in 0..<40 {
      var bytes = good
      mutate(&bytes, using: &generator)
      let input = InputFile(name: "a.ics", bytes: bytes)
      let file = SessionsCalendar.read(input, days: days, usual: Zone("America/Chicago"))
      let isTold = !file.faults.isEmpty || !file.oddities.isEmpty || !file.drafts.isEmpty
      #expect(isTold)
      #expect(file.drafts.allSatisfy { !$0.content.code.isEmpty && !$0.content.title.isEmpty })
      #expect(CalendarLint.findings(in: input).count <= CalendarLint.limit)
    }
  }
}
