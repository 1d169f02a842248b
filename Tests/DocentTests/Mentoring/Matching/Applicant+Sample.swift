import Docent

extension Applicant {
  /// Somebody who has answered only what `change` says.
  static func sample(
    _ number: Int64, _ role: ApplicationRole, _ change: (inout Applicant) -> Void = { _ in }
  ) -> Applicant {
    var applicant = Applicant(
      person: Identifier(rawValue: number), key: "m\(number)", name: "Person \(number)", role: role)
    change(&applicant)
    return applicant
  }
}

/// One mentor and one mentee, judged by some rules.
struct JudgedPair {
  private let candidates: MatchingCandidates

  init(
    hard: [HardRule] = [], weights: [MatchingCriterion: Int] = [:],
    mentor: (inout Applicant) -> Void = { _ in }, mentee: (inout Applicant) -> Void = { _ in }
  ) {
    candidates = MatchingCandidates(
      [.sample(1, .mentor, mentor), .sample(2, .mentee, mentee)],
      rules: MatchingRules(hard: hard, weights: weights))
  }

  var isAllowed: Bool { candidates.allows(mentee: 0, mentor: 0) }
  var broken: [HardRule] { candidates.broken(mentee: 0, mentor: 0) }
  var score: Int { candidates.score(mentee: 0, mentor: 0) }
  var reasons: [String] { candidates.points(mentee: 0, mentor: 0).map(\.because) }
}
