/// Planning rules for a conference of a known sort, to begin with.
public struct PlanningPreset: Sendable, Equatable {
  /// Its name, such as `ala-annual`.
  public let name: String
  /// For what it is and on what it rests, in a few sentences.
  public let reason: String
  /// The rules.
  public let rules: PlanningRules

  /// Creates a preset.
  public init(name: String, reason: String, rules: PlanningRules) {
    self.name = name
    self.reason = reason
    self.rules = rules
  }
}

extension PlanningRules {
  /// The presets, in the order in which a list shows them.
  ///
  /// What is known of such conferences is in them; how many points it is worth is a beginning, left
  /// to those who edit the file.
  public static let presets: [PlanningPreset] = [
    .standard, .alaAnnual, .codeFourLib, .stateAssociation, .schoolVisit,
  ]

  /// The preset of a name, if there is one.
  public static func preset(named name: String) -> PlanningPreset? {
    presets.first { $0.name == name }
  }

  /// The standard rules, changed.
  fileprivate static func standard(
    with changes: (inout PlanningRules) -> Void
  ) -> PlanningRules {
    var rules = PlanningRules.standard
    changes(&rules)
    return rules
  }

  /// The same points for newcomers of each audience that a programme may name them by.
  fileprivate static func newcomers(points: Int) -> [String: Audience] {
    let names = ["newcomers", "newcomer", "first-timers", "first-time attendees", "new members"]
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, Audience(points: points, isForNewcomers: true)) })
  }
}

extension PlanningPreset {
  fileprivate static let standard = PlanningPreset(
    name: "standard",
    reason: """
      For a conference that has no rules of its own: everyone goes to the opening and newcomers to \
      the orientation, and what one came for, keynotes and workshops, comes before what is always \
      there, exhibits and posters.
      """,
    rules: .standard)

  fileprivate static let alaAnnual = PlanningPreset(
    name: "ala-annual",
    reason: """
      For a conference like ALA's Annual, which had 2,792 events in 403 meeting spaces in 2013. Its \
      orientations for newcomers ask for a place in the plan before anything else. They tell that \
      hotels are far apart, so that the way to another building counts more, and that people walk \
      in and out of committee meetings. Exhibits and posters are open for days; a reception is left \
      when one has met people.
      """,
    rules: .standard(with: {
      $0.kinds["exhibits"] = .init(points: 10, isDropIn: true)
      $0.kinds["poster"] = .init(points: 8, isDropIn: true)
      $0.kinds["poster-session"] = .init(points: 8, isDropIn: true)
      let leaving = PlanningRules.Leaving(afterMinutes: 30, costs: 8)
      $0.kinds["social"] = .init(points: 25, leaving: leaving)
      $0.kinds["reception"] = .init(points: 25, leaving: leaving)
      $0.kinds["meeting"] = .init(points: 8, leaving: .init(afterMinutes: 30, costs: 2))
      $0.audiences = PlanningRules.newcomers(points: 40)
      $0.walking.otherBuilding = 20
    }))

  fileprivate static let codeFourLib = PlanningPreset(
    name: "code4lib",
    reason: """
      For a conference like Code4Lib, where all hear one track of short talks in one room. There is \
      little to choose between talks, so what counts are the workshops before them and the evenings: \
      the newcomer dinner and the socials, where people get to know one another.
      """,
    rules: .standard(with: {
      $0.kinds["talk"] = .init(points: 25)
      $0.kinds["lightning"] = .init(points: 25)
      $0.kinds["social"] = .init(points: 35)
      $0.kinds["dinner"] = .init(points: 35)
      $0.kinds["poster"] = .init(points: 15)
      $0.audiences = PlanningRules.newcomers(points: 40)
    }))

  fileprivate static let stateAssociation = PlanningPreset(
    name: "state-association",
    reason: """
      For the annual conference of a state's library association, of some hundred to fifteen hundred \
      people, as the Illinois Library Association had in 2025. It lasts a few days in one place, with \
      exhibits beside the programme, and a buddy meets each newcomer once.
      """,
    rules: .standard(with: {
      $0.kinds["exhibits"] = .init(points: 10, isDropIn: true)
      $0.kinds["poster"] = .init(points: 8, isDropIn: true)
      $0.kinds["reception"] = .init(
        points: 25, leaving: .init(afterMinutes: 45, costs: 8))
      $0.audiences = PlanningRules.newcomers(points: 30)
      $0.day = .init(from: 7 * 60, until: 21 * 60)
      $0.meetingStarts = .init(from: 8 * 60, until: 18 * 60)
    }))

  fileprivate static let schoolVisit = PlanningPreset(
    name: "school-visit",
    reason: """
      For the visit of a library school's class: a day of one or few sessions, all of them for the \
      whole class. Everybody takes the tour, talk with practitioners counts more than talks, and the \
      visit keeps to the hours of work.
      """,
    rules: .standard(with: {
      $0.kinds["tour"] = .init(points: 50, must: .everyone)
      $0.kinds["discussion"] = .init(points: 35)
      $0.kinds["panel"] = .init(points: 30)
      $0.audiences = ["students": .init(points: 30)]
      $0.day = .init(from: 8 * 60, until: 18 * 60)
      $0.meal.window = .init(from: 11 * 60 + 30, until: 13 * 60 + 30)
      $0.meetingStarts = .init(from: 8 * 60, until: 17 * 60)
    }))
}
