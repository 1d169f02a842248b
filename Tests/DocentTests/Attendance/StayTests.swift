import Docent
import Testing

@Suite struct StayTests {
  typealias Scan = (minute: Int, direction: ScanDirection)

  /// Returns the stays in a session from minute 0, as minutes.
  static func stays(_ scans: [Scan], closes: Int? = 60) -> [[Int]] {
    let origin = PresenceByMinute.moment(0)
    let stays = Stay.derived(
      from: scans.map { (PresenceByMinute.moment($0.minute), $0.direction) }, opens: origin,
      closes: closes.map(PresenceByMinute.moment))
    return stays.map { [origin.minutes(to: $0.start), origin.minutes(to: $0.end)] }
  }

  static func peak(_ stays: [(Int, Int)]) -> Int {
    Stay.peak(of: stays.map { Stay(from: Instant(seconds: $0), to: Instant(seconds: $1)) })
  }

  // MARK: Stays

  @Test func `nobody scanned has not stayed`() {
    #expect(Self.stays([]) == [])
  }

  @Test func `a scan in and a scan out are a stay`() {
    #expect(Self.stays([(5, .in), (40, .out)]) == [[5, 40]])
    #expect(Self.stays([(-10, .in), (70, .out)]) == [[-10, 70]])
  }

  @Test func `a stay without a scan out lasts to the session's end`() {
    #expect(Self.stays([(5, .in)]) == [[5, 60]])
    #expect(Self.stays([(5, .in), (20, .out), (30, .in)]) == [[5, 20], [30, 60]])
  }

  @Test func `a stay whose end nobody knows is left out`() {
    #expect(Self.stays([(5, .in)], closes: nil) == [])
    #expect(Self.stays([(5, .in), (20, .out), (30, .in)], closes: nil) == [[5, 20]])
    #expect(Self.stays([(60, .in)]) == [])
    #expect(Self.stays([(75, .in)]) == [])
  }

  @Test func `a scan out alone ends a stay from the session's start`() {
    #expect(Self.stays([(40, .out)]) == [[0, 40]])
    #expect(Self.stays([(40, .out)], closes: nil) == [[0, 40]])
    #expect(Self.stays([(40, .out), (50, .in)]) == [[0, 40], [50, 60]])
    #expect(Self.stays([(-5, .out)]) == [])
    #expect(Self.stays([(0, .out)]) == [])
  }

  @Test func `a scan repeated counts once`() {
    #expect(Self.stays([(5, .in), (6, .in), (40, .out)]) == [[5, 40]])
    #expect(Self.stays([(5, .in), (40, .out), (50, .out)]) == [[5, 40]])
    #expect(Self.stays([(40, .out), (50, .out)]) == [[0, 40]])
  }

  @Test func `who goes and comes back has stayed twice`() {
    #expect(Self.stays([(5, .in), (10, .out), (10, .in), (20, .out)]) == [[5, 10], [10, 20]])
  }

  @Test func `who came did not stay from the session's start, even if they left at once`() {
    #expect(Self.stays([(5, .in), (5, .out)]) == [])
    #expect(Self.stays([(5, .in), (5, .out), (40, .out)]) == [])
  }

  @Test(arguments: 0..<10)
  func `random scans tell of the stays that asking every minute finds`(batch: Int) {
    var numbers = SplitMix64(state: UInt64(batch))
    for _ in 0..<50 {
      let minutes = (0..<numbers.number(0..<7)).map { _ in numbers.number(0..<30) }.sorted()
      let presence = PresenceByMinute(
        scans: minutes.map { ($0, numbers.once(in: 2) ? .in : .out) },
        opens: numbers.number(0..<15),
        closes: numbers.once(in: 4) ? nil : numbers.number(15..<35))
      let stays = Stay.derived(
        from: presence.scans.map { (PresenceByMinute.moment($0.minute), $0.direction) },
        opens: PresenceByMinute.moment(presence.opens),
        closes: presence.closes.map(PresenceByMinute.moment))
      let found = stays.flatMap { stay in
        (0..<40).filter { (stay.start..<stay.end).contains(PresenceByMinute.moment($0)) }
      }
      #expect(found == (0..<40).filter(presence.isPresent), "\(presence)")
    }
  }

  // MARK: Peak

  @Test func `the peak is the most at one moment`() {
    #expect(Self.peak([]) == 0)
    #expect(Self.peak([(0, 10)]) == 1)
    #expect(Self.peak([(0, 10), (5, 15), (9, 12)]) == 3)
    #expect(Self.peak([(0, 30), (1, 2), (3, 4), (5, 6)]) == 2)
    #expect(Self.peak([(0, 10), (0, 10), (0, 10)]) == 3)
  }

  @Test func `who goes when another comes makes no crowd`() {
    #expect(Self.peak([(0, 10), (10, 20), (20, 30)]) == 1)
    #expect(Self.peak([(10, 20), (0, 10)]) == 1)
  }

  @Test(arguments: 0..<10)
  func `random stays have the peak that counting every second finds`(batch: Int) {
    var numbers = SplitMix64(state: UInt64(batch))
    for _ in 0..<40 {
      let stays = (0..<numbers.number(0..<12)).map { _ in
        let start = numbers.number(0..<30)
        return (start, start + numbers.number(1..<12))
      }
      let counts = (0..<45).map { second in stays.count { $0.0 <= second && second < $0.1 } }
      #expect(Self.peak(stays) == counts.max(), "\(stays)")
    }
  }
}
