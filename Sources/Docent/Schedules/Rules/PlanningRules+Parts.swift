extension PlanningRules {
  /// A number of a section in which each number has a name of its own.
  package struct Part {
    /// The section of rule files.
    package let section: String
    /// The name in the section.
    package let name: String
    /// Where the rules have it.
    package let path: WritableKeyPath<PlanningRules, Int>
    /// What it counts.
    package let measure: Measure

    /// The section and the name, such as `meal.minutes`.
    package var fullName: String { "\(section).\(name)" }

    fileprivate init(
      _ section: String, _ name: String, _ measure: Measure,
      _ path: WritableKeyPath<PlanningRules, Int>
    ) {
      self.section = section
      self.name = name
      self.path = path
      self.measure = measure
    }
  }

  /// The numbers of all sections that have such, in the order in which they are written.
  package static var parts: [Part] {
    [
      Part("interest", "topic", .points, \.interest.topic),
      Part("interest", "title", .points, \.interest.title),
      Part("interest", "abstract", .points, \.interest.abstract),
      Part("day", "from", .clock, \.day.from),
      Part("day", "until", .clock, \.day.until),
      Part("meal", "from", .clock, \.meal.window.from),
      Part("meal", "until", .clock, \.meal.window.until),
      Part("meal", "minutes", .meal, \.meal.minutes),
      Part("meal", "longest", .meal, \.meal.longestMinutes),
      Part("meetings", "from", .clock, \.meetingStarts.from),
      Part("meetings", "until", .clock, \.meetingStarts.until),
      Part("meetings", "step", .step, \.meetingStep),
      Part("walking", "same-floor", .walk, \.walking.sameFloor),
      Part("walking", "same-building", .walk, \.walking.sameBuilding),
      Part("walking", "other-building", .walk, \.walking.otherBuilding),
    ]
  }
}
