/// One solution of the agenda problem that a planning input comes to, told in sessions.
struct PlanDraft {
  private let input: PlanningInput
  private let translation: AgendaTranslation
  private let solution: AgendaSolution
  /// What else there was; nil where the solution is part of a cohort's.
  private let solved: SolvedAgenda?

  /// Solves the problem.
  ///
  /// - Throws: ``PlanningRefused`` when musts clash or are too many, ``UnsoundPlan``.
  init(_ input: PlanningInput, found: [PlannedMeeting], wish: MeetingWish?) throws {
    let musts = input.prospects.count { $0.blocks && $0.worth.isMust }
    guard musts <= Self.mostMusts else { throw PlanningRefused.tooManyMusts(musts) }
    let translation = AgendaTranslation(input, found: found, wish: wish)
    let solved = SolvedAgenda(translation.problem)
    self.init(input, translation, solved.solution, solved: solved)
    let violations = AgendaChecker.violations(of: solution, in: translation.problem)
    guard violations.isEmpty else { throw UnsoundPlan(violations: violations) }
    guard clashes.isEmpty else { throw PlanningRefused.clashingMusts(clashes) }
  }

  /// Tells a solution, which must be one of the translated problem.
  init(
    _ input: PlanningInput, _ translation: AgendaTranslation, _ solution: AgendaSolution,
    solved: SolvedAgenda? = nil
  ) {
    self.input = input
    self.translation = translation
    self.solution = solution
    self.solved = solved
  }

  /// The musts that it leaves out.
  var clashes: [PlanningRefused.Clash] {
    MustClashes(translation, solution, in: input).clashes
  }

  /// More musts than this nobody attends; each may stand for two candidates.
  static let mostMusts = 400

  /// What could not be done, as sentences.
  var remarks: [String] {
    translation.remarks
      + zip(input.days, solution.days).filter(\.1.isMealWaived).map {
        "\($0.0) has no time for a meal"
      }
  }

  /// What the chosen sessions are worth together.
  var value: Int { sessions.reduce(0) { $0 + $1.points } }

  /// What no plan is worth more than, whether it keeps anything of an earlier one or not.
  var upperBound: Int {
    get throws {
      guard input.kept != nil else { return solution.upperBound }
      var afresh = input
      afresh.kept = nil
      let draft = try PlanDraft(afresh, found: translation.found, wish: translation.wish)
      return max(value, draft.solution.upperBound)
    }
  }

  /// The chosen sessions, by start.
  var sessions: [PlannedSession] {
    chosen.compactMap { candidate in
      let item = translation.items.all[candidate]
      guard let index = item.prospect else { return nil }
      let prospect = input.prospects[index]
      let leavesAt = item.isWhole ? nil : leaving(candidate)
      let costs = item.isWhole ? 0 : input.taste.costOfLeaving(prospect)
      var reasons = input.reasons(for: prospect.session)
      if costs > 0 { reasons.append("left before its end -\(costs)") }
      return PlannedSession(
        session: prospect.session, leavesAt: leavesAt, points: prospect.worth.points - costs,
        reasons: reasons)
    }
  }

  var meals: [(start: Instant, end: Instant)] {
    solution.days.compactMap(\.meal).map { (Instant(minute: $0.start), Instant(minute: $0.end)) }
  }

  func meetings(for wish: MeetingWish) -> [PlannedMeeting] {
    zip(input.days, solution.days).flatMap { day, plan in
      plan.meetings.map { start in
        PlannedMeeting(
          pair: wish.pair, startsAt: Instant(minute: start),
          endsAt: Instant(minute: start + wish.minutes),
          // Where the mentor is helps only somebody who need not walk there and away again.
          room: plan.candidates.isEmpty
            ? wish.room(at: Instant(minute: start)) : place(of: start, on: plan))
      }
    }
  }

  /// Where the attendee is at a free meeting: where they come from, else where they go to.
  private func place(of meeting: Int, on plan: AgendaSolution.Day) -> RoomDraft? {
    let before = plan.candidates.last { translation.problem.end[$0] <= meeting }
    return (before ?? plan.candidates.first).flatMap { translation.items.rooms[$0] }
  }

  private var chosen: [Int] { solution.days.flatMap(\.candidates) }

  /// When one leaves a candidate that may be left early: as late as what follows allows, or as soon
  /// as that is allowed where minutes count.
  private func leaving(_ candidate: Int) -> Instant? {
    guard let index = translation.items.all[candidate].prospect,
      let plan = solution.days.first(where: { $0.candidates.contains(candidate) })
    else { return nil }
    let end = translation.problem.end[candidate]
    guard input.mostMinutes == nil else { return Instant(minute: end) }
    let next = plan.candidates.first { translation.problem.start[$0] >= end }.map {
      translation.problem.start[$0]
        - translation.problem.walk(
          from: translation.problem.place[candidate], to: translation.problem.place[$0])
    }
    let standing =
      zip(solution.days, translation.problem.days)
      .first { $0.0.candidates.contains(candidate) }?.1.fixedMeetings.map(\.start) ?? []
    let others = (plan.meetings + standing + [plan.meal?.start].compactMap(\.self))
      .filter { $0 >= end }
    let last = input.prospects[index].endMinute
    return Instant(minute: min(last, others.reduce(next ?? last, min)))
  }
}

extension PlanDraft {
  /// What each day could have had instead, the cheapest first.
  ///
  /// Where an earlier schedule is kept, something else may be worth more, and its cost is negative.
  var tradeOffs: [TradeOff] {
    guard let solved else { return [] }
    let had = Set(chosen.compactMap(code))
    return solved.alternatives { candidate in
      self.code(candidate).map { !had.contains($0) } ?? false
    }.flatMap { day in day.compactMap(tradeOff) }
  }

  private func tradeOff(_ alternative: SolvedAgenda.Alternative) -> TradeOff? {
    guard let code = code(alternative.candidate) else { return nil }
    let gone = alternative.removed.compactMap(self.code)
    let come = alternative.added.compactMap(self.code)
    let instead = gone.filter { !come.contains($0) }
    guard !instead.isEmpty else { return nil }
    return TradeOff(
      code: code, instead: instead, with: come.filter { $0 != code && !gone.contains($0) },
      cost: worth(alternative.removed) - worth(alternative.added))
  }

  private func code(_ candidate: Int) -> String? {
    translation.items.all[candidate].prospect.map { input.prospects[$0].session.code }
  }

  private func worth(_ candidates: [Int]) -> Int {
    candidates.reduce(0) { sum, candidate in
      let item = translation.items.all[candidate]
      guard let index = item.prospect else { return sum }
      let prospect = input.prospects[index]
      return sum + prospect.worth.points
        - (item.isWhole ? 0 : input.taste.costOfLeaving(prospect))
    }
  }

  /// When the two could nearly have met, the nearest first, and what is in the way.
  func nearMisses(of wish: MeetingWish) -> [String] {
    NearMisses(
      of: wish, in: input,
      taken: solution.days.flatMap(\.candidates).filter {
        translation.items.all[$0].isMust
      }.map { candidate in
        (translation.problem.stretch(of: candidate), code(candidate))
      }
    ).sentences
  }
}

extension Taste {
  fileprivate func costOfLeaving(_ prospect: Prospect) -> Int {
    min(prospect.worth.points, kind(of: prospect.session).leaving?.costs ?? 0)
  }
}

extension MeetingWish {
  /// Where the mentor comes from at a time, else where they go to.
  fileprivate func room(at instant: Instant) -> RoomDraft? {
    let order = engagements.sorted { $0.startsAt < $1.startsAt }
    let before = order.last { $0.endsAt <= instant && $0.endsAt.minutes(to: instant) < 12 * 60 }
    return before?.room
      ?? order.first { $0.startsAt >= instant && instant.minutes(to: $0.startsAt) < 12 * 60 }?.room
  }
}
