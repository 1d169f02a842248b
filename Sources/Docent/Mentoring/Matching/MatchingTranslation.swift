/// Says in rows, columns and integers what a committee says in people.
struct MatchingTranslation {
  private let candidates: MatchingCandidates
  private let orders: MatchingOrders
  private let settings: MatchingSettings
  private let pins: [AssignmentPair]

  /// Finds the rows and columns of the pins.
  ///
  /// - Throws: ``MatchingRefused`` when nobody is there to be matched, or pins cannot hold.
  init(
    _ candidates: MatchingCandidates, _ orders: MatchingOrders, _ settings: MatchingSettings
  ) throws(MatchingRefused) {
    self.candidates = candidates
    self.orders = orders
    self.settings = settings
    let check = PinCheck(candidates, orders)
    guard check.reasons.isEmpty else { throw MatchingRefused(check.reasons) }
    pins = check.pins
  }

  /// The problem; pairs under the least score are left out of it unless they are pinned.
  func problem() throws(AssignmentFault) -> AssignmentProblem {
    try AssignmentProblem(
      tiers: candidates.mentees.map { Int32($0.tier) },
      capacities: candidates.mentors.indices.map { Int32(candidates.capacity(ofMentor: $0)) },
      candidates: .sparse(SparseScores(rows: candidates.mentees.indices.map(row))),
      pins: pins, preference: settings.leastScore == nil ? .count : .quality(minimum: 0))
  }

  private func row(_ mentee: Int) -> [(column: Int, score: Int)] {
    let bonus = settings.stability ?? 0
    return candidates.mentors.indices.compactMap { mentor in
      guard candidates.allows(mentee: mentee, mentor: mentor) else { return nil }
      let couple = candidates.couple(mentee: mentee, mentor: mentor)
      let score = candidates.score(mentee: mentee, mentor: mentor)
      let isHigh = score >= settings.leastScore ?? 0 || orders.pins.contains(couple)
      guard isHigh, !orders.forbidden.contains(couple) else { return nil }
      return (mentor, score + (orders.kept.contains(couple) ? bonus : 0))
    }
  }

  /// What decides between equals.
  var ties: AssignmentTies {
    AssignmentTies(
      rowKeys: candidates.mentees.map(\.lot), columnKeys: candidates.mentors.map(\.lot),
      seed: settings.seed)
  }

  /// What the solver's refusal means here; pins were checked before.
  func reason(for fault: AssignmentFault) -> MatchingRefused.Reason {
    switch fault {
    case .tooLarge, .scoreOutOfBounds, .tierOutOfBounds: .tooGreat("\(fault)")
    case .pinsOverCapacity(let column):
      .pinsOverCapacity(
        mentor: candidates.mentors[column].name, capacity: candidates.capacity(ofMentor: column))
    default: .unproven("\(fault)")
    }
  }
}

/// Finds out whether all pins can hold.
private struct PinCheck {
  private(set) var pins: [AssignmentPair] = []
  private(set) var reasons: [MatchingRefused.Reason] = []

  init(_ candidates: MatchingCandidates, _ orders: MatchingOrders) {
    if candidates.mentees.isEmpty { reasons.append(.nobody(.mentee)) }
    if candidates.mentors.isEmpty { reasons.append(.nobody(.mentor)) }
    guard reasons.isEmpty else { return }
    let mentees = Self.places(of: candidates.mentees)
    let mentors = Self.places(of: candidates.mentors)
    var loads: [Int: Int] = [:]
    for pin in orders.pins.sorted(by: {
      ($0.mentee.rawValue, $0.mentor.rawValue) < ($1.mentee.rawValue, $1.mentor.rawValue)
    }) {
      guard let mentee = mentees[pin.mentee] else {
        reasons.append(.notThere(pin.mentee, .mentee))
        continue
      }
      guard let mentor = mentors[pin.mentor] else {
        reasons.append(.notThere(pin.mentor, .mentor))
        continue
      }
      check(mentee, mentor, candidates, orders)
      loads[mentor, default: 0] += 1
    }
    for (mentor, load) in loads.sorted(by: { $0.key < $1.key })
    where load > candidates.capacity(ofMentor: mentor) {
      reasons.append(
        .pinsOverCapacity(
          mentor: candidates.mentors[mentor].name, capacity: candidates.capacity(ofMentor: mentor)))
    }
  }

  private mutating func check(
    _ mentee: Int, _ mentor: Int, _ candidates: MatchingCandidates, _ orders: MatchingOrders
  ) {
    let names = (candidates.mentees[mentee].name, candidates.mentors[mentor].name)
    let obstacles = candidates.obstacles(mentee: mentee, mentor: mentor)
    if !obstacles.isEmpty {
      reasons.append(.pinBreaks(mentee: names.0, mentor: names.1, obstacles.map(\.words)))
    }
    if orders.forbidden.contains(candidates.couple(mentee: mentee, mentor: mentor)) {
      reasons.append(.pinForbidden(mentee: names.0, mentor: names.1))
    }
    if pins.contains(where: { Int($0.row) == mentee }) {
      reasons.append(.pinnedTwice(mentee: names.0))
    }
    pins.append(AssignmentPair(row: mentee, column: mentor))
  }

  private static func places(of applicants: [Applicant]) -> [Identifier<Person>: Int] {
    Dictionary(
      applicants.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
