/// The scores of ``MatchingCandidates`` for the solver: all mentors of one mentee at a time.
///
/// They are the same as those of single pairs, with -1 for a pair that breaks a rule, but take a
/// fraction of a nanosecond a criterion: each criterion and each rule has its answers laid out in
/// columns of all mentors, chosen by what the mentee has answered. So scores need not be kept.
package struct CandidateScores: DenseScores {
  package let rowCount: Int
  package let columnCount: Int
  /// Criteria and rules by columns, by words, and by lists of partners; rules come last.
  private var earned: [TraitColumns] = []
  private var words: [WordPlanes] = []
  private var wished: [NamedPartners] = []
  private var forbidden: [TraitColumns] = []
  private var ruledOut: [NamedPartners] = []
  private let order: GuidingOrder

  /// Lays out what decides about the candidates.
  init(_ candidates: MatchingCandidates, keepingAtMost limit: Int? = nil) {
    let people = candidates.mentees + candidates.mentors.filter { $0.role == .mentor }
    let profiles = ApplicantProfiles(of: people)
    let sides = CandidateSides(
      mentors: candidates.mentors.map(profiles.profile),
      mentees: candidates.mentees.map(profiles.profile), limit: limit ?? 1 << 24)
    order = GuidingOrder(candidates)
    (rowCount, columnCount) = (sides.mentees.count, sides.mentors.count)
    for (criterion, weight) in candidates.rules.counted {
      switch criterion {
      case .topics:
        words.append(sides.planes(\.topicsOffered, \.topicsWanted, weight: weight))
      case .divisions: words.append(sides.planes(\.divisions, \.divisions, weight: weight))
      case .wishes: wished.append(sides.wishes(weight: weight))
      default: if let part = sides.columns(criterion, weight: weight) { earned.append(part) }
      }
    }
    for rule in Set(candidates.rules.hard) {
      let bodies = profiles.bodies(rule.bodies)
      if let part = sides.columns(rule, bodies: bodies) { forbidden.append(part) }
      if let part = sides.partners(rule) { ruledOut.append(part) }
    }
  }

  package func fill(_ scores: inout [Int16], row: Int) {
    scores.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    for part in earned { part.add(to: &scores, mentee: row) }
    for part in words { part.add(to: &scores, mentee: row) }
    for part in wished { part.add(to: &scores, mentee: row) }
    for part in forbidden { part.forbid(in: &scores, mentee: row) }
    for part in ruledOut { part.add(to: &scores, mentee: row) }
    order.forbid(in: &scores, mentee: row)
  }
}

extension MatchingCandidates {
  /// The scores of all pairs, for the solver; nil where they were computed elsewhere, since then
  /// few pairs are possible and their scores may be greater.
  package var scores: CandidateScores? { given == nil ? CandidateScores(self) : nil }
}

/// Lays out criteria and rules for mentors and mentees.
private struct CandidateSides {
  let mentors: [ApplicantProfile]
  let mentees: [ApplicantProfile]
  private let index: MentorIndex
  /// Each mentee as a class of its own.
  private let persons: TraitClasses
  private let limit: Int

  init(mentors: [ApplicantProfile], mentees: [ApplicantProfile], limit: Int) {
    self.mentors = mentors
    self.mentees = mentees
    self.limit = limit
    index = MentorIndex(mentors)
    persons = TraitClasses(each: mentees)
  }

  /// A criterion that looks at traits.
  func columns(_ criterion: MatchingCriterion, weight: Int) -> TraitColumns? {
    guard let traits = criterion.traits else { return nil }
    return TraitColumns(
      mentors: TraitClasses(mentors, by: traits.mentor),
      mentees: TraitClasses(mentees, by: traits.mentee), keepingAtMost: limit
    ) { mentor, mentee in
      Int16(clamping: weight * criterion.strength(mentor: mentor, mentee: mentee) / 100)
    }
  }

  /// A rule that looks at traits.
  func columns(_ rule: HardRule, bodies: WordSet) -> TraitColumns? {
    guard let traits = rule.traits else { return nil }
    return TraitColumns(
      mentors: TraitClasses(mentors, by: traits.mentor),
      mentees: TraitClasses(mentees, by: traits.mentee), keepingAtMost: limit
    ) { mentor, mentee in
      rule.allows(mentor: mentor, mentee: mentee, bodies: bodies) ? 0 : -1
    }
  }

  /// A criterion that counts common words.
  func planes(
    _ offered: KeyPath<ApplicantProfile, WordSet>, _ wanted: KeyPath<ApplicantProfile, WordSet>,
    weight: Int
  ) -> WordPlanes {
    WordPlanes(
      offered: mentors.map { $0[keyPath: offered] }, wanted: mentees.map { $0[keyPath: wanted] }
    ) { count, needed in
      needed == 0
        ? 0 : Int16(clamping: weight * MatchingCriterion.share(count, of: needed) / 100)
    }
  }

  /// The wishes of both sides.
  func wishes(weight: Int) -> NamedPartners {
    NamedPartners(persons, partners: { index.partners($0, .wish) }) { mentor, mentee in
      let strength = MatchingCriterion.wishes.strength(mentor: mentors[mentor], mentee: mentee)
      return Int16(clamping: weight * strength / 100)
    }
  }

  /// A rule about particular partners.
  func partners(_ rule: HardRule) -> NamedPartners? {
    switch rule {
    case .notSupervisor: partners(rule, persons) { index.partners($0, .supervisor) }
    case .notAvoided: partners(rule, persons) { index.partners($0, .avoided) }
    case .notPairedBefore: partners(rule, persons) { index.partners($0, .former) }
    case .otherInstitution:
      partners(
        rule,
        TraitClasses(mentees) {
          Trait(numbers: [$0.institution.map { Int(truncatingIfNeeded: $0) }])
        },
        index.colleagues)
    case .otherCity:
      partners(
        rule, TraitClasses(mentees) { Trait(numbers: [$0.city, $0.region]) }, index.neighbours)
    default: nil
    }
  }

  private func partners(
    _ rule: HardRule, _ classes: TraitClasses, _ partners: (ApplicantProfile) -> [Int32]
  ) -> NamedPartners? {
    let bodies = WordSet([])
    let lists = NamedPartners(classes, partners: partners) { mentor, mentee in
      rule.allows(mentor: mentors[mentor], mentee: mentee, bodies: bodies) ? 0 : -1
    }
    return lists.isEmpty ? nil : lists
  }
}
