extension PlanningRules {
  /// What a number of the rules counts.
  package enum Measure: Sendable {
    /// Points of a session.
    case points
    /// Things a day.
    case count
    /// Minutes a day, written as hours.
    case hours
    /// Minutes after midnight.
    case clock
    /// Minutes that one stays.
    case stay
    /// Minutes of a meal.
    case meal
    /// Minutes from one possible start to the next.
    case step
    /// Minutes of a walk.
    case walk

    /// What such a number may be.
    package var bounds: ClosedRange<Int> {
      switch self {
      case .points: 0...10_000
      case .count: 1...100
      case .hours: 15...1440
      case .clock, .walk: 0...1440
      case .stay: 1...1440
      case .meal: 5...480
      case .step: 5...240
      }
    }

    /// A number as rule files have it.
    package func text(_ number: Int) -> String {
      switch self {
      case .clock: "\((number / 60).padded(2)):\((number % 60).padded(2))"
      case .hours: number % 60 == 0 ? "\(number / 60)" : "\(Double(number) / 60)"
      default: "\(number)"
      }
    }
  }

  /// What makes rules unusable, however they were written.
  public enum Objection: Sendable, Equatable {
    /// A number is beyond its bounds.
    case outOfBounds(String, ClosedRange<Int>)
    /// A stretch of a day ends before it begins.
    case disorder(String)
    /// The longest meal is shorter than the shortest.
    case mealsInDisorder
    /// The longest meal does not fit into its window.
    case mealTooLong
    /// Two names of a section are the same but for case and blanks, or one is blank.
    case unclearName(String, String)
    /// A kind is not written as sessions have it.
    case strangeKind(String)
  }

  /// What makes the rules unusable; empty for rules that can be used.
  public var objections: [Objection] {
    nameObjections + numberObjections + hoursObjections + mealObjections
  }

  private var nameObjections: [Objection] {
    let sections: [(String, [String])] = [
      ("kinds", Array(kinds.keys)), ("tracks", Array(tracks.keys)),
      ("levels", Array(levels.keys)), ("audiences", Array(audiences.keys)),
    ]
    let strange = kinds.keys.filter { SessionKind.name(of: $0) != $0 }.sorted()
    return strange.map { .strangeKind($0) }
      + sections.flatMap { section, names in
        // Some of what a blank name could stand for is every session that has none.
        var seen: Set<FoldedText> = [FoldedText("")]
        return names.sorted().filter { !seen.insert(FoldedText($0)).inserted }
          .map { Objection.unclearName(section, $0) }
      }
  }

  private var numberObjections: [Objection] {
    settings(beside: self).compactMap { setting in
      guard case .number(let number, let measure) = setting.value,
        !measure.bounds.contains(number)
      else { return nil }
      return .outOfBounds(setting.name, measure.bounds)
    }
  }

  private var hoursObjections: [Objection] {
    let stretches = [("day", day), ("meal", meal.window), ("meetings", meetingStarts)]
    return stretches.filter { $0.1.from >= $0.1.until }.map { .disorder($0.0) }
  }

  private var mealObjections: [Objection] {
    let isShort = meal.window.from < meal.window.until
    let room = meal.window.until - meal.window.from
    return (meal.longestMinutes < meal.minutes ? [.mealsInDisorder] : [])
      + (isShort && room < meal.longestMinutes ? [.mealTooLong] : [])
  }
}

extension PlanningRules.Objection {
  /// The section of a rule file that it is about.
  package var section: String {
    switch self {
    case .outOfBounds(let name, _): String(name.prefix { $0 != "." })
    case .disorder(let section), .unclearName(let section, _): section
    case .strangeKind: "kinds"
    case .mealsInDisorder, .mealTooLong: "meal"
    }
  }
}

extension PlanningRules.Objection: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .outOfBounds(let name, let bounds):
      "\(name) is a whole number from \(bounds.lowerBound) to \(bounds.upperBound); correct it"
    case .disorder(let section): "\(section) ends before it begins; let until be after from"
    case .mealsInDisorder:
      "the longest meal is shorter than the minutes it needs; let longest be minutes or more"
    case .mealTooLong:
      "the longest meal does not fit between from and until; shorten it or widen the window"
    case .unclearName(let section, let name):
      "\(section) has \"\(name)\" twice but for case and blanks, or without a name; keep one"
    case .strangeKind(let name):
      "no session has the kind \"\(name)\"; write it \(SessionKind.name(of: name))"
    }
  }
}
