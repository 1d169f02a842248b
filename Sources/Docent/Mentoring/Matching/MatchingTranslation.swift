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

  /// The pairs up to which the problem is written out, which is fastest and takes 8 bytes a pair.
  private static let mostWrittenOut = 1 << 22

  /// The problem; pairs that may not be are left out of it.
  func problem() throws(AssignmentFault) -> AssignmentProblem {
    let pairs = candidates.mentees.count * candidates.mentors.count
    guard pairs > Self.mostWrittenOut, orders.kept.isEmpty, let scores = candidates.scores else {
      return try problem(
        .sparse(rows), forbidden: [],
        preference: settings.leastScore == nil ? .count : .quality(minimum: 0))
    }
    return try problem(
      .dense(scores), forbidden: places(of: orders.forbidden),
      preference: settings.leastScore.map { .quality(minimum: $0) } ?? .count)
  }

  private func problem(
    _ scores: AssignmentProblem.Candidates, forbidden: [AssignmentPair],
    preference: AssignmentProblem.Preference
  ) throws(AssignmentFault) -> AssignmentProblem {
    try AssignmentProblem(
      tiers: candidates.mentees.map { Int32($0.tier) },
      capacities: candidates.mentors.indices.map { Int32(candidates.capacity(ofMentor: $0)) },
      candidates: scores, pins: pins, forbidden: forbidden, preference: preference)
  }

  /// The pairs that may be, with what they count; those under the least score only if pinned.
  private var rows: SparseScores {
    var start: [Int32] = [0]
    var columns: [Int32] = []
    var scores: [Int32] = []
    let least = settings.leastScore ?? 0
    forEachPair { mentee, mentor, score in
      let couple = candidates.couple(mentee: mentee, mentor: mentor)
      guard score >= least || orders.pins.contains(couple), !orders.forbidden.contains(couple)
      else { return }
      let bonus = orders.kept.contains(couple) ? settings.stability ?? 0 : 0
      columns.append(Int32(mentor))
      scores.append(Int32(clamping: score + bonus))
    } endRow: {
      start.append(Int32(columns.count))
    }
    return SparseScores(start: start, columns: columns, scores: scores)
  }

  /// Calls `body` with each allowed pair and its score, row by row.
  private func forEachPair(
    _ body: (_ mentee: Int, _ mentor: Int, _ score: Int) -> Void, endRow: () -> Void
  ) {
    let all = candidates.scores
    var row = [Int16](repeating: -1, count: candidates.mentors.count)
    for mentee in candidates.mentees.indices {
      all?.fill(&row, row: mentee)
      for mentor in candidates.mentors.indices {
        if all != nil {
          if row[mentor] >= 0 { body(mentee, mentor, Int(row[mentor])) }
        } else if candidates.allows(mentee: mentee, mentor: mentor) {
          body(mentee, mentor, candidates.score(mentee: mentee, mentor: mentor))
        }
      }
      endRow()
    }
  }

  private func places(of couples: Set<Couple>) -> [AssignmentPair] {
    let mentees = candidates.places(of: \.mentees)
    let mentors = candidates.places(of: \.mentors)
    return couples.compactMap { couple in
      guard let row = mentees[couple.mentee], let column = mentors[couple.mentor] else {
        return nil
      }
      return AssignmentPair(row: row, column: column)
    }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
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
    let mentees = candidates.places(of: \.mentees)
    let mentors = candidates.places(of: \.mentors)
    var loads: [Int: Int] = [:]
    for pin in orders.pins.sorted(by: {
      ($0.mentee.rawValue, $0.mentor.rawValue) < ($1.mentee.rawValue, $1.mentor.rawValue)
    }) {
      guard let mentee = mentees[pin.mentee] else {
        reasons.append(.notThere(pin.mentee, name: nil, .mentee))
        continue
      }
      guard let mentor = mentors[pin.mentor] else {
        reasons.append(.notThere(pin.mentor, name: nil, .mentor))
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
}

extension MatchingCandidates {
  /// Where each person stands on one side.
  fileprivate func places(
    of side: KeyPath<MatchingCandidates, [Applicant]>
  ) -> [Identifier<Person>: Int] {
    Dictionary(
      self[keyPath: side].enumerated().map { ($1.person, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
