/// Computes what sign-ups will bring; every number comes from a best matching.
public struct MatchingForecaster {
  /// The mentees that a mentor who is not there yet would take.
  public static let seatsOfOne = 1

  private let applicants: [Applicant]
  let candidates: MatchingCandidates
  private let settings: MatchingSettings
  private let orders: MatchingOrders
  private let matching: Matching

  /// Prepares a forecast.
  ///
  /// - Parameters:
  ///   - candidates: Who signed up, and the rules.
  ///   - forbidden: Pairs that the committee forbade.
  ///   - leastScore: What a pair must score to be counted.
  /// - Throws: ``MatchingRefused`` when nobody signed up on one side.
  public init(
    _ candidates: MatchingCandidates, forbidden: Set<Couple> = [], leastScore: Int = 0
  ) throws(MatchingRefused) {
    self.candidates = candidates
    orders = MatchingOrders(forbidden: forbidden)
    applicants =
      candidates.mentees + candidates.mentors.filter { $0.role == .mentor }
    settings = MatchingSettings(seed: 0, leastScore: leastScore > 0 ? leastScore : nil)
    matching = try Matching(candidates, orders: orders, settings: settings, settlesTies: false)
  }

  /// The forecast.
  ///
  /// - Throws: ``MatchingRefused``.
  /// - Complexity: A matching for each rule and kind of mentor, and one for each mentor of the mix.
  public func forecast() throws(MatchingRefused) -> MatchingForecast {
    let kinds = try kindNames.map { name throws(MatchingRefused) in try kind(name) }
      .sorted { ($0.left, $0.needed, -$0.gainOfOne) < ($1.left, $1.needed, -$1.gainOfOne) }
    let mix = try mix(of: kinds)
    return MatchingForecast(
      mentees: candidates.mentees.count, seats: seats(of: candidates.mentors.indices.map(\.self)),
      served: matching.servedCount, score: matching.score, balances: balances, kinds: kinds,
      mix: mix.names, mixBound: mix.bound, rules: try relaxations(), seatsToAdd: seatsToAdd)
  }

  private func seats(of mentors: [Int]) -> Int {
    mentors.reduce(0) { $0 + candidates.capacity(ofMentor: $1) }
  }

  // MARK: - Whom to look for

  private var kindNames: [MatchingForecast.Kind.Name] {
    // What a stranger would score with a program that scores elsewhere, nobody knows.
    guard candidates.given == nil else { return [] }
    let types = Self.distinct(
      applicants.flatMap { [$0.libraryTypeNow, $0.libraryTypeWanted].compactMap(\.self) }
    ).filter { FoldedText($0).key != "student" }
    let places = asksForPlace ? Self.distinct(candidates.mentees.compactMap(\.place)) : []
    let allTypes: [String?] = types.isEmpty ? [nil] : types
    let allPlaces: [String?] = places.isEmpty ? [nil] : places
    return allTypes.flatMap { type in
      allPlaces.map { MatchingForecast.Kind.Name(libraryType: type, place: $0) }
    }
  }

  private var asksForPlace: Bool {
    candidates.rules.hard.contains { rule in
      switch rule {
      case .sameCountry, .sameRegion, .hoursApart: true
      default: false
      }
    }
  }

  private static func distinct(_ words: [String]) -> [String] {
    var seen: Set<FoldedText> = []
    return words.sorted().filter { seen.insert(FoldedText($0)).inserted }
  }

  private func kind(
    _ name: MatchingForecast.Kind.Name
  ) throws(MatchingRefused) -> MatchingForecast.Kind {
    let one = try served(with: [(name, Self.seatsOfOne)])
    let all = try served(with: [(name, candidates.mentees.count)])
    let gain = all - matching.servedCount
    return MatchingForecast.Kind(
      name: name, gainOfOne: one - matching.servedCount,
      needed: (gain + Self.seatsOfOne - 1) / Self.seatsOfOne, left: candidates.mentees.count - all)
  }

  /// Chooses one kind after the other, each as often as it serves somebody more.
  ///
  /// Serving more never stands in the way of serving others, and what one more seat brings only falls;
  /// so a kind serves one more with each seat until it serves nobody more. Each mentor serves at most
  /// as many more as they have seats, so no mix can be smaller than the bound.
  private func mix(
    of kinds: [MatchingForecast.Kind]
  ) throws(MatchingRefused) -> (names: [MatchingForecast.Kind.Name], bound: Int) {
    var names: [MatchingForecast.Kind.Name] = []
    var served = matching.servedCount
    let most = candidates.mentees.count
    for kind in kinds where kind.gainOfOne > 0 && served < most {
      let now = try self.served(with: names.map { ($0, Self.seatsOfOne) } + [(kind.name, most)])
      let count = (now - served + Self.seatsOfOne - 1) / Self.seatsOfOne
      names += [MatchingForecast.Kind.Name](repeating: kind.name, count: count)
      served = now
    }
    let gain = served - matching.servedCount
    return (names, (gain + Self.seatsOfOne - 1) / Self.seatsOfOne)
  }

  /// How many mentees would be served if mentors of some kinds came as well.
  private func served(
    with more: [(name: MatchingForecast.Kind.Name, seats: Int)]
  ) throws(MatchingRefused) -> Int {
    let mentors = more.enumerated().map { index, kind in
      stranger(kind.name, seats: kind.seats, number: index)
    }
    var rules = candidates.rules
    rules.mostMentees = max(rules.mostMentees, candidates.mentees.count)
    let capped = applicants.map { applicant in
      var applicant = applicant
      applicant.capacity = min(applicant.capacity, candidates.rules.mostMentees)
      return applicant
    }
    let all = MatchingCandidates(capped + mentors, rules: rules)
    return try Matching(all, orders: orders, settings: settings, settlesTies: false).servedCount
  }

  /// A mentor of a kind who breaks no rule by themselves.
  private func stranger(
    _ name: MatchingForecast.Kind.Name, seats: Int, number: Int
  ) -> Applicant {
    var mentor = Applicant(
      person: Identifier(rawValue: Int64.max - Int64(number)), key: "\u{10FFFF}\(number)",
      name: name.words, role: .mentor, capacity: seats)
    let neighbour = candidates.mentees.first { $0.place == name.place }
    mentor.libraryTypeNow = name.libraryType
    mentor.country = name.place == nil ? nil : neighbour?.country
    mentor.region = name.place == nil ? nil : neighbour?.region
    mentor.zone = name.place == nil ? nil : neighbour?.zone
    mentor.years = 40
    mentor.days = Set(candidates.mentees.flatMap(\.days))
    mentor.memberships = Set(candidates.rules.hard.flatMap(\.bodies))
    mentor.isAdult = true
    mentor.hasAgreed = true
    mentor.topicsOffered = candidates.mentees.flatMap(\.topicsWanted)
    return mentor
  }

  // MARK: - What to relax

  private func relaxations() throws(MatchingRefused) -> [MatchingForecast.Relaxation] {
    var all: [MatchingForecast.Relaxation] = []
    for rule in candidates.rules.hard {
      var rules = candidates.rules
      rules.hard.removeAll { $0 == rule }
      let without = try Matching(
        MatchingCandidates(applicants, rules: rules, given: candidates.given), orders: orders,
        settings: settings,
        settlesTies: false)
      all.append(
        MatchingForecast.Relaxation(
          name: rule.name, mentees: without.servedCount - matching.servedCount,
          points: without.score - matching.score))
    }
    return all
  }

  private var seatsToAdd: [MatchingForecast.Relaxation] {
    let whatIf = AssignmentWhatIf(matching.problem, matching.solution)
    let changes = whatIf.ifSeatAddedToEach()
    return candidates.mentors.indices.compactMap { mentor in
      let change = changes[mentor]
      guard !change.moves.isEmpty else { return nil }
      return MatchingForecast.Relaxation(
        name: candidates.mentors[mentor].name, mentees: change.served, points: change.score)
    }.sorted { (-$0.mentees, -$0.points) < (-$1.mentees, -$1.points) }
  }
}

extension MatchingForecast.Kind.Name {
  /// The kind in words.
  public var words: String {
    [libraryType, place].compactMap(\.self).joined(separator: ", ")
  }
}

extension Applicant {
  /// The state and the country, as far as known; nil when neither is.
  var place: String? {
    let parts = [region, country].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension MatchingRules {
  /// The name of a tier by its number; who is in none is among the others.
  public func name(ofTier tier: Int) -> String {
    (tiers.indices.contains(tier) ? tiers[tier] : .others).rawValue
  }
}
