import Docent

/// The rules of planning, kept as a JSON object in one column, under the names of rule files.
struct PlanningRulesColumn: Codable {
  /// What counts for a kind of session.
  private struct Kind: Codable {
    var points: Int
    var must: String
    var dropIn: Bool
    var leaveAfter: Int?
    var leaveCosts: Int?

    private enum CodingKeys: String, CodingKey {
      case points, must
      case dropIn = "drop-in"
      case leaveAfter = "leave-after"
      case leaveCosts = "leave-costs"
    }

    init(_ kind: PlanningRules.Kind) {
      points = kind.points
      must = kind.must.rawValue
      dropIn = kind.isDropIn
      leaveAfter = kind.leaving?.afterMinutes
      leaveCosts = kind.leaving?.costs
    }

    func kind() throws -> PlanningRules.Kind {
      guard let must = PlanningRules.Must(rawValue: must) else {
        throw StoreError.invalid(
          "the stored rules have \(must) as this Docent does not know it; update this program")
      }
      return PlanningRules.Kind(
        points: points, must: must, isDropIn: dropIn,
        leaving: leaveAfter.map { .init(afterMinutes: $0, costs: leaveCosts ?? 0) })
    }
  }

  /// Whom sessions are for.
  private struct Audience: Codable {
    var points: Int
    var newcomers: Bool
  }

  private var kinds: [String: Kind]
  private var otherKinds: Kind
  private var tracks: [String: Int]
  private var levels: [String: Int]
  private var audiences: [String: Audience]
  private var star: Int
  private var recommendation: Int
  private var follow: Int
  private var mostOfOneTopic: Int?
  private var mostSessions: Int?
  private var mostMinutes: Int?
  /// The numbers of sections, such as `meal.minutes`.
  private var numbers: [String: Int]

  private enum CodingKeys: String, CodingKey {
    case kinds, tracks, levels, audiences, star, recommendation, follow, numbers
    case otherKinds = "other-kinds"
    case mostOfOneTopic = "most-of-one-topic"
    case mostSessions = "most-sessions"
    case mostMinutes = "most-minutes"
  }

  static func text(_ rules: PlanningRules) throws -> String {
    try JSONColumn.text(PlanningRulesColumn(rules))
  }

  static func rules(_ text: String) throws -> PlanningRules {
    try (JSONColumn.value(text) as PlanningRulesColumn).planningRules()
  }

  private init(_ rules: PlanningRules) {
    kinds = rules.kinds.mapValues(Kind.init)
    otherKinds = Kind(rules.otherKind)
    tracks = rules.tracks
    levels = rules.levels
    audiences = rules.audiences.mapValues {
      Audience(points: $0.points, newcomers: $0.isForNewcomers)
    }
    star = rules.starPoints
    recommendation = rules.recommendationPoints
    follow = rules.followPoints
    mostOfOneTopic = rules.mostOfOneTopic
    mostSessions = rules.mostSessions
    mostMinutes = rules.mostMinutes
    numbers = Dictionary(
      uniqueKeysWithValues: PlanningRules.parts.map { ($0.fullName, rules[keyPath: $0.path]) })
  }

  private func planningRules() throws -> PlanningRules {
    var rules = PlanningRules(kinds: try kinds.mapValues { try $0.kind() })
    rules.otherKind = try otherKinds.kind()
    rules.tracks = tracks
    rules.levels = levels
    rules.audiences = audiences.mapValues {
      PlanningRules.Audience(points: $0.points, isForNewcomers: $0.newcomers)
    }
    rules.starPoints = star
    rules.recommendationPoints = recommendation
    rules.followPoints = follow
    rules.mostOfOneTopic = mostOfOneTopic
    rules.mostSessions = mostSessions
    rules.mostMinutes = mostMinutes
    for part in PlanningRules.parts {
      if let number = numbers[part.fullName] { rules[keyPath: part.path] = number }
    }
    return rules
  }
}
