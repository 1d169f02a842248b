/// One attempt at a cohort's schedules, told in sessions.
struct CohortDraft {
  /// The schedules, in the order of the members.
  private(set) var scheduled: [CohortPlan.Scheduled] = []
  /// The members who cannot be planned, by position.
  private(set) var refused: [(member: Int, refusal: PlanningRefused)] = []
  /// A bound of what all can be worth, in points.
  private(set) var upperBound = 0
  private(set) var fairness: FairnessTrade?
  private var solution = CohortSolution(agendas: [], value: 0, upperBound: 0, prices: [])
  /// How many units of value a point is in the solution's prices.
  private var scale = 1

  private let input: CohortInput
  private let members: [CohortInput.Member]
  private let options: CohortOptions
  private var seats: CohortSeats

  /// Plans members, one of everybody's mentors after the other.
  init(
    _ input: CohortInput, _ members: [CohortInput.Member], _ seats: CohortSeats,
    _ options: CohortOptions
  ) throws {
    self.input = input
    self.members = members
    self.options = options
    self.seats = seats
    let rounds = max(1, members.map(\.wishes.count).max() ?? 0)
    var found: [[PlannedMeeting]] = members.map { _ in [] }
    for round in 0..<rounds {
      let translation = CohortTranslation(
        input, members, round: round, found: found, seats, options)
      refused = translation.parts.enumerated().compactMap { number, part in
        part.refusal.map { (number, $0) }
      }
      guard refused.isEmpty else { return }
      try CohortMusts(translation, members, input).check()
      self.seats = translation.seats
      try solve(translation, round: round, found: found, seats, isLast: round == rounds - 1)
      let told = tell(round: round, found: found)
      refused = told.enumerated().compactMap { number, one in
        one.clashes.isEmpty ? nil : (number, .clashingMusts(one.clashes))
      }
      guard refused.isEmpty else { return }
      for number in members.indices {
        found[number] += told[number].meetings
        if scheduled.count < members.count { scheduled.append(told[number].scheduled) }
        scheduled[number].plan = told[number].scheduled.plan
        scheduled[number].plan.meetings = found[number].sorted { $0.startsAt < $1.startsAt }
        if round > 0 {
          scheduled[number].withoutMeeting += told[number].scheduled.withoutMeeting
        }
      }
    }
  }

  private mutating func solve(
    _ translation: CohortTranslation, round: Int, found: [[PlannedMeeting]], _ seats: CohortSeats,
    isLast: Bool
  ) throws {
    let effort = CohortEffort(workers: options.workers)
    solution = CohortSolver.solve(translation.problem, effort: effort)
    scale = translation.parts.first?.scale ?? 1
    upperBound = solution.upperBound
    if options.fairness > 0, isLast, options.stability == nil {
      let fair = FairPlan(translation.problem, solution, effort, percent: options.fairness)
      (solution, fairness, scale) = (fair.solution, fair.trade, fair.scale)
    }
    let violations = CohortChecker.violations(of: solution, in: translation.problem)
    guard violations.isEmpty else { throw UnsoundPlan(violations: violations) }
    if options.stability != nil, isLast {
      // What is kept counts more than it is worth, so that its bound says nothing of points.
      var afresh = options
      afresh.stability = nil
      let problem = CohortTranslation(
        input, members, round: round, found: found, seats, afresh
      ).problem
      let bare = CohortSolver.solve(problem, effort: effort)
      upperBound = bare.upperBound
      for number in solution.agendas.indices {
        solution.agendas[number].upperBound = bare.agendas[number].upperBound
      }
    }
  }

  /// What a solution comes to for one member.
  private struct Told: Sendable {
    var scheduled: CohortPlan.Scheduled
    var meetings: [PlannedMeeting]
    var clashes: [PlanningRefused.Clash]
  }

  private func tell(round: Int, found: [[PlannedMeeting]]) -> [Told] {
    Parallel.map(members.count, workers: options.workers) { [self] number in
      let member = members[number]
      let input = input.planning(of: member, stability: options.stability)
      let wish = member.wishes.dropFirst(round).first
      let translation = AgendaTranslation(input, found: found[number], wish: wish)
      let draft = PlanDraft(input, translation, solution.agendas[number])
      let meetings = wish.map(draft.meetings) ?? []
      var remarks =
        draft.remarks
        + member.postponed.map {
          "\($0.name) is planned at the same time; generate again with --keep to find a time to meet"
        }
      var without: [(mentor: Person, misses: [String])] = []
      if let wish {
        remarks = Plan.remarks(on: meetings, for: wish, in: self.input.conference) + remarks
        if meetings.count < wish.count { without = [(wish.mentor, draft.nearMisses(of: wish))] }
      }
      let plan = Plan(
        sessions: draft.sessions, meals: draft.meals, meetings: meetings, value: draft.value,
        upperBound: max(draft.value, solution.agendas[number].upperBound), tradeOffs: [],
        remarks: remarks)
      return Told(
        scheduled: CohortPlan.Scheduled(member: member, plan: plan, withoutMeeting: without),
        meetings: meetings, clashes: draft.clashes)
    }
  }

  /// What became of the seats.
  var seated: [CohortPlan.Seated] {
    guard !solution.prices.isEmpty else { return [] }
    var planned = seats.seats.map { _ in 0 }
    for session in scheduled.flatMap(\.plan.sessions) {
      if let number = seats.number[session.session.id] { planned[number] += 1 }
    }
    return seats.seated(solution, planned: planned, scale: scale)
  }
}

/// The seats that members must have, and whether there are as many.
private struct CohortMusts {
  private let members: [CohortInput.Member]
  private let input: CohortInput
  private let seats: CohortSeats
  /// By seat: the members who must have one.
  private var people: [Int32: [Int]] = [:]

  init(
    _ translation: CohortTranslation, _ members: [CohortInput.Member], _ input: CohortInput
  ) {
    self.members = members
    self.input = input
    seats = translation.seats
    for (number, part) in translation.parts.enumerated() {
      for seat in part.musts { people[seat, default: []].append(number) }
    }
  }

  /// Refuses a session in which more people must be than it has seats for, all such sessions at once.
  func check() throws {
    let crowds = people.sorted { $0.key < $1.key }.filter {
      seats.left[Int($0.key)] < $0.value.count
    }
    .map { crowd(seats.sessions[Int($0.key)], $0.value, seats.left[Int($0.key)]) }
    guard crowds.isEmpty else { throw CohortRefused(crowds: crowds) }
  }

  private static let mostExamples = 5

  private func crowd(_ session: SessionOutline, _ people: [Int], _ seats: Int)
    -> CohortRefused.Crowd
  {
    var reasons: [String: Int] = [:]
    for person in people {
      let member = members[person]
      let musts = member.taste.musts(of: session, isNewcomer: member.registration.isNewcomer)
      reasons[musts.first ?? "pinned", default: 0] += 1
    }
    return CohortRefused.Crowd(
      code: session.code, title: session.title, people: people.count, seats: seats,
      reasons: reasons.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        .map { "\($0.value) \($0.key)" },
      examples: people.map { members[$0].registration.person.handle }.sorted()
        .prefix(Self.mostExamples).map(\.self))
  }
}
