/// A cohort in the solver's terms.
struct CohortTranslation {
  /// One member's part.
  struct Part: Sendable {
    var attendee: CohortProblem.Attendee
    /// The seats that the member must have, by number.
    var musts: Set<Int32> = []
    /// How many points a unit of value is: values are multiplied by it.
    var scale = 1
    /// Why the member cannot be planned at all.
    var refusal: PlanningRefused?
  }

  private(set) var parts: [Part]
  private(set) var problem: CohortProblem
  /// How many seats there are, those among them that are kept for others and must be had.
  private(set) var seats: CohortSeats

  /// Translates members.
  ///
  /// - Parameters:
  ///   - input: What is planned from.
  ///   - members: The members, in the order in which equals are served.
  ///   - round: Which of each member's wishes is to be met.
  ///   - found: By member: the meetings that were found a time for before.
  ///   - seats: How many seats there are.
  ///   - options: How to plan.
  init(
    _ input: CohortInput, _ members: [CohortInput.Member], round: Int,
    found: [[PlannedMeeting]], _ seats: CohortSeats, _ options: CohortOptions
  ) {
    var parts = Parallel.map(members.count, workers: options.workers) { number in
      Self.part(
        input.planning(of: members[number], stability: options.stability),
        wish: members[number].wishes.dropFirst(round).first, found: found[number], seats)
    }
    Self.share(&parts)
    var times = MentorTimes(after: seats.seats.count)
    for number in members.indices {
      guard let wish = members[number].wishes.dropFirst(round).first else { continue }
      times.add(wish, of: number, slots: parts[number].attendee.agenda.days.map(\.slots))
    }
    times.number(walk: input.walking.longest)
    for (number, slots) in times.resources { parts[number].attendee.slots = slots }
    self.parts = parts
    self.seats = seats
    self.seats.admit(
      seats.sessions.indices.map { seat in
        parts.count { $0.musts.contains(Int32(seat)) }
      })
    problem = CohortProblem(
      attendees: parts.map(\.attendee),
      capacities: self.seats.seats + Array(repeating: 1, count: times.count))
  }

  private static func part(
    _ input: PlanningInput, wish: MeetingWish?, found: [PlannedMeeting], _ seats: CohortSeats
  ) -> Part {
    let musts = input.prospects.count { $0.blocks && $0.worth.isMust }
    guard musts <= PlanDraft.mostMusts else {
      let nothing = AgendaTranslation(input.withoutProspects(), found: found, wish: nil).problem
      var part = Part(attendee: CohortProblem.Attendee(agenda: nothing, seats: []))
      part.refusal = .tooManyMusts(musts)
      return part
    }
    let translation = AgendaTranslation(input, found: found, wish: wish)
    var problem = translation.problem
    let numbers = translation.items.all.map { item in
      item.prospect.flatMap { seats.number[input.prospects[$0].session.id] }
    }
    // Where no seat is left only those are candidates who must be there.
    for day in problem.days.indices {
      problem.days[day].candidates.removeAll { candidate in
        numbers[candidate].map { seats.seats[$0] == 0 } ?? false && !problem.isMust[candidate]
      }
    }
    var part = Part(
      attendee: CohortProblem.Attendee(agenda: problem, seats: numbers.map { Int32($0 ?? -1) }))
    part.scale = input.kept == nil ? 1 : PlanningItems.keptScale
    part.musts = Set(
      numbers.indices.filter { problem.isMust[$0] && problem.offering[$0] < 0 }
        .compactMap { numbers[$0].map(Int32.init) })
    return part
  }

  /// Lets members whose arrays are equal share them: most people could go to the same sessions, and
  /// walk as fast.
  private static func share(_ parts: inout [Part]) {
    guard var last = parts.first?.attendee else { return }
    for index in parts.indices {
      parts[index].attendee.agenda.share(with: last.agenda)
      if parts[index].attendee.seats == last.seats { parts[index].attendee.seats = last.seats }
      last = parts[index].attendee
    }
  }
}

/// The times of mentors who are to meet several members.
///
/// A mentor's time is cut wherever a meeting could begin or be over; each piece is had once. After a
/// meeting the mentor has time to walk to any other.
private struct MentorTimes {
  private struct Use {
    let member: Int
    let slots: [[AgendaProblem.Slot]]
    let minutes: Int
    let pace: PlanningPreferences
  }

  private let first: Int
  private var uses: [Identifier<Person>: [Use]] = [:]
  /// The members whose mentors have others besides, with the pieces of each of their slots.
  private(set) var resources: [(member: Int, slots: [[[Int32]]])] = []
  /// How many pieces there are.
  private(set) var count = 0

  init(after first: Int) { self.first = first }

  mutating func add(_ wish: MeetingWish, of member: Int, slots: [[AgendaProblem.Slot]]) {
    uses[wish.mentor.id, default: []].append(
      Use(member: member, slots: slots, minutes: wish.minutes, pace: wish.preferences))
  }

  mutating func number(walk: Int) {
    for (_, uses) in uses.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where uses.count > 1 {
      func stretch(_ slot: AgendaProblem.Slot, _ use: Use) -> AgendaProblem.Stretch {
        AgendaProblem.Stretch(
          start: slot.start, end: slot.start + use.minutes + use.pace.paced(walk))
      }
      let times = uses.flatMap { use in use.slots.joined().map { stretch($0, use) } }
      let edges = Set(times.flatMap { [$0.start, $0.end] }).sorted()
      for use in uses {
        resources.append(
          (
            use.member,
            use.slots.map { day in
              day.map { slot in
                let time = stretch(slot, use)
                return (edges.lowerBound(time.start)..<edges.lowerBound(time.end))
                  .map { Int32(first + count + $0) }
              }
            }
          ))
      }
      count += max(0, edges.count - 1)
    }
  }
}

extension AgendaProblem {
  /// Takes what is equal from another problem, so that it is kept once.
  fileprivate mutating func share(with other: AgendaProblem) {
    if start == other.start { start = other.start }
    if end == other.end { end = other.end }
    if place == other.place { place = other.place }
    if value == other.value { value = other.value }
    if isMust == other.isMust { isMust = other.isMust }
    if isMeal == other.isMeal { isMeal = other.isMeal }
    if offering == other.offering { offering = other.offering }
    if walking == other.walking { walking = other.walking }
  }
}
