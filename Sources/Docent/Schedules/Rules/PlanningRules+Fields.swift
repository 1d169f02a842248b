extension PlanningRules {
  /// One thing that rules say, under its name in rule files.
  struct Setting {
    let name: String
    let value: Value?

    init(_ name: String, _ measure: Measure, _ number: Int?) {
      self.name = name
      value = number.map { .number($0, measure) }
    }

    init(_ name: String, _ word: String?) {
      self.name = name
      value = word.map { .word($0) }
    }
  }

  /// What a setting says.
  enum Value {
    case number(Int, Measure)
    case word(String)

    var text: String {
      switch self {
      case .number(let number, let measure): measure.text(number)
      case .word(let word): word
      }
    }
  }

  /// The fields in which earlier rules say something else.
  package func changes(from earlier: PlanningRules) -> [RecordChange.Field] {
    zip(earlier.settings(beside: self), settings(beside: earlier)).compactMap { before, after in
      let (from, to) = (before.value?.text, after.value?.text)
      return from == to ? nil : RecordChange.Field(name: after.name, from: from, to: to)
    }
  }

  /// All that the rules say, and places for what only other rules say.
  func settings(beside other: PlanningRules) -> [Setting] {
    namedSettings(beside: other)
      + [
        Setting("star", .points, starPoints),
        Setting("recommendation", .points, recommendationPoints),
        Setting("follow", .points, followPoints),
        Setting("most-of-one-topic", .count, mostOfOneTopic),
        Setting("most-sessions", .count, mostSessions),
        Setting("most-hours", .hours, mostMinutes),
      ]
      + Self.parts.map { Setting($0.fullName, $0.measure, self[keyPath: $0.path]) }
  }

  private func namedSettings(beside other: PlanningRules) -> [Setting] {
    func each<Value>(
      _ path: KeyPath<PlanningRules, [String: Value]>, _ list: (String, Value?) -> [Setting]
    ) -> [Setting] {
      let (own, others) = (self[keyPath: path], other[keyPath: path])
      return Set(own.keys).union(others.keys).sorted().flatMap { list($0, own[$0]) }
    }
    let kinds = each(\.kinds) { Self.settings(of: $1, named: "kinds.\($0)") }
    let others = Self.settings(of: otherKind, named: "other-kinds")
    let tracks = each(\.tracks) { [Setting("tracks.\($0)", .points, $1)] }
    let levels = each(\.levels) { [Setting("levels.\($0)", .points, $1)] }
    let audiences = each(\.audiences) { name, audience in
      [
        Setting("audiences.\(name).points", .points, audience?.points),
        Setting(
          "audiences.\(name).for", audience.map { $0.isForNewcomers ? "newcomers" : "everyone" }),
      ]
    }
    return kinds + others + tracks + levels + audiences
  }

  private static func settings(of kind: Kind?, named name: String) -> [Setting] {
    [
      Setting("\(name).points", .points, kind?.points),
      Setting("\(name).must", kind?.must.rawValue),
      Setting("\(name).drop-in", kind?.isDropIn.word),
      Setting("\(name).leave-after", .stay, kind?.leaving?.afterMinutes),
      Setting("\(name).leave-costs", .points, kind?.leaving?.costs),
    ]
  }
}
