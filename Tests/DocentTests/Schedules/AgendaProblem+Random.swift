import Docent

/// Numbers that look random and are the same on every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Returns true once in so many times.
  mutating func once(in times: Int) -> Bool { number(0..<times) == 0 }
}

extension AgendaProblem {
  /// Returns a tiny problem with a little of everything, small enough for ``AgendaBruteForce``.
  ///
  /// - Parameters:
  ///   - seed: What the numbers depend on.
  ///   - isTied: Whether it has offerings and limits.
  /// - Returns: The problem.
  static func random(seed: Int, isTied: Bool = false) -> AgendaProblem {
    var numbers = SplitMix64(state: UInt64(seed))
    var start: [Int] = []
    var end: [Int] = []
    var days: [Day] = []
    for index in 0..<numbers.number(1..<4) {
      let origin = index * AgendaBruteForce.dayLength
      let first = start.count
      for _ in 0..<numbers.number(0..<(index == 0 ? 8 : 6)) {
        start.append(origin + numbers.number(0..<58))
        let minutes = numbers.number(1..<(numbers.once(in: 6) ? 40 : 14))
        end.append(min(start[start.count - 1] + minutes, origin + 64))
      }
      var day = Day.random(from: origin, &numbers)
      day.candidates = (first..<start.count)
        .sorted { (start[$0], end[$0], $0) < (start[$1], end[$1], $1) }
      if isTied { day.limits = Limit.random(of: day.candidates.sorted(), &numbers) }
      days.append(day)
    }
    let offered = numbers.number(1..<4)
    return AgendaProblem(
      start: start,
      end: end,
      place: start.map { _ in numbers.number(-1..<3) },
      value: start.map { _ in numbers.number(0..<6) },
      isMust: start.map { _ in numbers.once(in: 6) },
      isMeal: start.map { _ in numbers.once(in: 6) },
      offering: isTied ? start.map { _ in numbers.number(-1..<offered) } : nil,
      walking: (0..<9).map { _ in UInt16(numbers.number(0..<9)) },
      placeCount: 3,
      meetingMinutes: numbers.number(2..<7),
      meetingsWanted: numbers.number(0..<3),
      days: days
    )
  }

  /// Returns a conference of 2,000 candidates in 60 places over 5 days.
  static func large(seed: Int, meetingsWanted: Int) -> AgendaProblem {
    var numbers = SplitMix64(state: UInt64(seed))
    let start = (0..<2_000).map { $0 / 400 * 1_440 + 480 + 15 * numbers.number(0..<40) }
    let end = start.map { $0 + 15 * numbers.number(1..<7) }
    let days = (0..<5).map { index in
      let origin = index * 1_440
      return Day(
        open: origin + 420,
        close: origin + 1_320,
        mealWindow: Stretch(start: origin + 660, end: origin + 840),
        slots: (0..<50).map { Slot(start: origin + 480 + 15 * $0) },
        fixedMeetings: index == 2 ? [Stretch(start: origin + 600, end: origin + 630)] : [],
        candidates: (index * 400..<(index + 1) * 400)
          .sorted { (start[$0], end[$0], $0) < (start[$1], end[$1], $1) }
      )
    }
    return AgendaProblem(
      start: start,
      end: end,
      place: start.map { _ in numbers.number(0..<60) },
      value: start.map { _ in numbers.number(0..<100) },
      isMust: start.map { _ in numbers.once(in: 200) },
      isMeal: start.map { _ in numbers.once(in: 100) },
      walking: (0..<3_600).map { _ in UInt16(numbers.number(2..<20)) },
      placeCount: 60,
      meetingsWanted: meetingsWanted,
      days: days
    )
  }
}

extension AgendaProblem.Limit {
  /// Returns some limits of a few candidates each.
  fileprivate static func random(of candidates: [Int], _ numbers: inout SplitMix64) -> [Self] {
    (0..<numbers.number(0..<4)).compactMap { _ in
      let members = candidates.filter { _ in numbers.once(in: 2) }
      guard !members.isEmpty else { return nil }
      let isWeighed = numbers.once(in: 2)
      return Self(
        members, amounts: isWeighed ? members.map { _ in numbers.number(1..<6) } : nil,
        most: numbers.number(0..<(isWeighed ? 9 : 3)))
    }
  }
}

extension AgendaProblem.Day {
  /// Returns a day of 64 minutes without its candidates.
  fileprivate static func random(from origin: Int, _ numbers: inout SplitMix64) -> Self {
    let window = origin + numbers.number(16..<34)
    let meal = numbers.number(3..<8)
    let slots = (0..<numbers.number(0..<6)).map { _ in origin + numbers.number(0..<58) }
    let isBound = numbers.once(in: 2)
    let agreed = (0..<numbers.number(0..<3)).map { _ in
      let start = origin + numbers.number(0..<57)
      return AgendaProblem.Stretch(start: start, end: start + numbers.number(1..<8))
    }
    return Self(
      open: origin + numbers.number(0..<(numbers.once(in: 3) ? 40 : 16)),
      close: origin + numbers.number(40..<65),
      mealWindow: AgendaProblem.Stretch(start: window, end: window + numbers.number(2..<16)),
      mealMinutes: meal,
      longestMealMinutes: meal + numbers.number(0..<4),
      slots: Set(slots).sorted().map { start in
        let walks = isBound ? (0..<3).map { _ in Int16(numbers.number(-1..<4)) } : []
        return AgendaProblem.Slot(start: start, walks: walks)
      },
      fixedMeetings: numbers.once(in: 2) ? agreed.sorted { $0.start < $1.start } : []
    )
  }
}
