import Docent
import DocentStore
import DocentTestSupport

/// Somebody who wants this and that of a conference, at random.
struct RandomProfile {
  private static let words = [
    "accessibility", "archives", "artificial intelligence", "community", "containers", "data",
    "design", "digital preservation", "discovery", "education", "email", "graph", "hardware",
    "linked data", "linux", "machine learning", "management", "metadata", "mobile", "python",
    "rust", "search", "security", "testing", "web",
  ]

  let interests: [String]
  let stars: [String]
  let vetoes: [String]
  var pins: [String]
  var preferences: PlanningPreferences
  let rules: PlanningRules

  init(seed: Int, sessions: [Session]) {
    var numbers = SplitMix(seed: UInt64(seed))
    func some(_ count: Int) -> [String] {
      (0..<count).map { _ in sessions[numbers.next(below: sessions.count)].code }
    }
    interests = Set(
      (0...numbers.next(below: 4)).map { _ in
        Self.words[numbers.next(below: Self.words.count)]
      }
    ).sorted()
    stars = Set(some(numbers.next(below: 12))).sorted()
    vetoes = Set(some(numbers.next(below: 12))).subtracting(stars).sorted()
    let likely = sessions.filter {
      $0.endsAt != nil && $0.details.status != .cancelled && !($0.startsAt == $0.endsAt)
    }
    pins = numbers.once(in: 3) ? [likely[numbers.next(below: likely.count)].code] : []
    // A large programme with limits takes seconds without optimization.
    let seldom = sessions.count > 200 ? 8 : 3
    var preferences = PlanningPreferences()
    preferences.pacePercent = 100 + 10 * numbers.next(below: 11)
    if numbers.once(in: seldom) { preferences.mostSessions = 2 + numbers.next(below: 6) }
    if numbers.once(in: seldom) { preferences.mostMinutes = 60 + 30 * numbers.next(below: 12) }
    if numbers.once(in: 4) { preferences.earliest = 60 * (8 + numbers.next(below: 3)) }
    if numbers.once(in: 4) { preferences.latest = 60 * (15 + numbers.next(below: 4)) }
    self.preferences = preferences
    let presets = PlanningRules.presets
    var rules = presets[numbers.next(below: presets.count)].rules
    if numbers.once(in: 3) { rules.mostOfOneTopic = 1 + numbers.next(below: 3) }
    if numbers.once(in: 3) {
      rules.kinds["talk"] = .init(points: 20, leaving: .init(afterMinutes: 15, costs: 7))
    }
    self.rules = rules
  }

  /// Registers the person and stores what they want.
  func attend(_ conference: Conference, as name: String, in store: borrowing Transaction) throws
    -> Person
  {
    var draft = SampleConference.person(name)
    draft.interests = interests
    let person = try store.people.add(draft)
    let registration = try store.registrations.add(RegistrationDraft(), of: person, for: conference)
    _ = try store.planningRules.add(rules, to: conference)
    let wanted = vetoes.filter { !pins.contains($0) }
    try store.choices.choose(
      .star, stars.filter { !pins.contains($0) }, for: registration, in: conference)
    try store.choices.choose(.veto, wanted, for: registration, in: conference)
    try store.choices.choose(.pin, pins, for: registration, in: conference)
    try store.choices.update(preferences, of: registration)
    return person
  }

  /// What a checker has to know of them.
  func asked() -> ScheduleChecker.Asked {
    var asked = ScheduleChecker.Asked()
    asked.rules = rules
    asked.preferences = preferences
    asked.vetoes = vetoes.filter { !pins.contains($0) }
    return asked
  }
}
