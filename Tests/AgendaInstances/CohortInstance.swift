package import Docent

/// Makes cohorts as they are at large conferences, the same for a seed.
///
/// Everybody can choose among a hundred sessions, those of more appeal more often, and has one must
/// before noon of a day and one after it on another. The most wanted 15 of 100 sessions have 45 to 75
/// hundredths of the seats for which those would ask who do not know of each other.
///
/// Nasty ones have forty sorts of people with the same interests each, seats for 20 to 60 hundredths
/// in 60 of 100 sessions, a fifth of all sessions offered again, and mentors with three mentees each,
/// who are to meet them twice and have little time.
package struct CohortInstance: Sendable {
  package var attendees: Int
  package var sessions: Int
  package var candidates: Int
  package var days = 4
  package var rooms = 30
  package var isNasty: Bool

  package init(attendees: Int, sessions: Int = 600, candidates: Int = 100, isNasty: Bool = false) {
    self.attendees = attendees
    self.sessions = sessions
    self.candidates = candidates
    self.isNasty = isNasty
  }

  /// Makes the problem.
  package func problem(seed: UInt64) -> CohortProblem {
    var maker = CohortMaker(self, seed: seed)
    let people = maker.people()
    let capacities = maker.capacities(for: people)
    return CohortProblem(attendees: people, capacities: capacities)
  }
}

/// What makes an instance, with its random numbers.
private struct CohortMaker {
  typealias Time = (start: Int, end: Int, room: Int, title: Int)

  let shape: CohortInstance
  var random: Mix
  let walking: [UInt16]
  let times: [Time]
  let appeal: [Int]

  init(_ shape: CohortInstance, seed: UInt64) {
    var random = Mix(seed: seed)
    self.shape = shape
    walking = Self.walking(of: shape.rooms, &random)
    times = Self.programme(of: shape, &random)
    appeal = times.map { _ in 1 + random.below(10) }
    self.random = random
  }

  /// Minutes from room to room: 2 on a floor, 4 within a building, else 5 to 20.
  private static func walking(of rooms: Int, _ random: inout Mix) -> [UInt16] {
    let buildings = 6
    let at = (0..<buildings).map { _ in (random.below(100), random.below(100)) }
    return (0..<rooms * rooms).map { pair in
      let (one, other) = (pair / rooms, pair % rooms)
      let (from, to) = (at[one % buildings], at[other % buildings])
      if one == other { return 0 }
      if one % buildings == other % buildings {
        return one / buildings % 2 == other / buildings % 2 ? 2 : 4
      }
      return UInt16(min(20, max(5, (abs(from.0 - to.0) + abs(from.1 - to.1)) / 8)))
    }
  }

  /// Sessions one after the other in each room, by start.
  private static func programme(of shape: CohortInstance, _ random: inout Mix) -> [Time] {
    let titles = shape.isNasty ? shape.sessions / 5 : 0
    let times = (0..<shape.days).flatMap { day in
      var made: [(start: Int, end: Int, room: Int)] = []
      while made.count < shape.sessions / shape.days {
        for room in 0..<shape.rooms {
          var time = 480 + 15 * random.below(5)
          while time < 1140 {
            let end = time + [30, 45, 60, 60, 60, 75, 90, 90, 120][random.below(9)]
            made.append((1440 * day + time, 1440 * day + end, room))
            time = end + 15 * [0, 0, 1, 1, 2, 4][random.below(6)]
          }
        }
      }
      while made.count > shape.sessions / shape.days {
        made.swapAt(random.below(made.count), made.count - 1)
        made.removeLast()
      }
      return made
    }
    return times.sorted { ($0.start, $0.end, $0.room) < ($1.start, $1.end, $1.room) }
      .map {
        ($0.start, $0.end, $0.room, titles > 0 && random.below(5) < 2 ? random.below(titles) : -1)
      }
  }

  mutating func people() -> [CohortProblem.Attendee] {
    var sorts: [CohortProblem.Attendee] = []
    for _ in 0..<(shape.isNasty ? min(40, shape.attendees) : shape.attendees) {
      sorts.append(person())
    }
    guard shape.isNasty else { return sorts }
    return (0..<shape.attendees).map { number in
      mentored(sorts[random.below(sorts.count)], mentor: number / 3)
    }
  }

  private mutating func person() -> CohortProblem.Attendee {
    var picked: Set<Int> = []
    while picked.count < min(shape.candidates, times.count) {
      let one = random.below(times.count)
      if random.below(10) < appeal[one] { picked.insert(one) }
    }
    let list = picked.sorted()
    var value: [Int] = []
    for session in list { value.append(100 + 60 * appeal[session] + random.below(900)) }
    var first: [Int: Int] = [:]
    for (index, session) in list.enumerated() where times[session].title >= 0 {
      if let same = first[times[session].title] { value[index] = value[same] }
      first[times[session].title] = first[times[session].title] ?? index
    }
    let day = random.below(shape.days)
    let other = (day + 1 + random.below(max(1, shape.days - 1))) % shape.days
    let early = list.indices.filter {
      times[list[$0]].start / 1440 == day && times[list[$0]].end % 1440 <= 660
    }
    let late = list.indices.filter {
      times[list[$0]].start / 1440 == other && times[list[$0]].start % 1440 >= 840
    }
    let musts = [early, late].filter { !$0.isEmpty }.map { $0[random.below($0.count)] }
    let agenda = AgendaProblem(
      start: list.map { times[$0].start }, end: list.map { times[$0].end },
      place: list.map { times[$0].room }, value: value,
      isMust: list.indices.map(musts.contains), isMeal: list.map { _ in false },
      offering: list.indices.map { musts.contains($0) ? -1 : times[list[$0]].title },
      walking: walking, placeCount: shape.rooms,
      days: (0..<shape.days).map { day in
        self.day(day, candidates: list.indices.filter { times[list[$0]].start / 1440 == day })
      })
    return CohortProblem.Attendee(agenda: agenda, seats: list.map(Int32.init))
  }

  private func day(_ day: Int, candidates: [Int], slots: [Int] = []) -> AgendaProblem.Day {
    AgendaProblem.Day(
      open: 1440 * day + 420, close: 1440 * day + 1320,
      mealWindow: .init(start: 1440 * day + 660, end: 1440 * day + 840),
      slots: slots.map { AgendaProblem.Slot(start: $0) }, candidates: candidates)
  }

  /// The same person with two meetings to come; a mentor is free for a third of the half hours.
  private mutating func mentored(
    _ person: CohortProblem.Attendee, mentor: Int
  ) -> CohortProblem.Attendee {
    let agenda = person.agenda
    var random = Mix(seed: UInt64(mentor) &* 977)
    var numbers: [[[Int32]]] = []
    let days = agenda.days.enumerated().map { number, known in
      let free = (0..<16).filter { _ in random.below(3) == 0 }
      numbers.append(free.map { [Int32(times.count + (mentor * shape.days + number) * 16 + $0)] })
      return day(
        number, candidates: known.candidates, slots: free.map { 1440 * number + 540 + 30 * $0 })
    }
    return CohortProblem.Attendee(
      agenda: AgendaProblem(
        start: agenda.start, end: agenda.end, place: agenda.place, value: agenda.value,
        isMust: agenda.isMust, isMeal: agenda.isMeal, offering: agenda.offering,
        walking: agenda.walking, placeCount: agenda.placeCount, meetingMinutes: 30,
        meetingsWanted: 2, days: days), seats: person.seats, slots: numbers)
  }

  mutating func capacities(for people: [CohortProblem.Attendee]) -> [Int] {
    var wanted = times.map { _ in 0 }
    var needed = wanted
    for person in people {
      for candidate in AgendaSolver.solve(
        person.agenda, effort: .init(rounds: 4, labels: 0, cases: 1)
      )
      .days.flatMap(\.candidates) {
        wanted[Int(person.seats[candidate])] += 1
      }
      for candidate in person.agenda.isMust.indices where person.agenda.isMust[candidate] {
        needed[Int(person.seats[candidate])] += 1
      }
    }
    let share = shape.isNasty ? 60 : 15
    let tight = wanted.indices.sorted { (-wanted[$0], $0) < (-wanted[$1], $1) }
      .prefix(times.count * share / 100)
    var capacities = times.map { _ in shape.attendees }
    for session in tight {
      let percent = shape.isNasty ? 20 + random.below(41) : 45 + random.below(31)
      capacities[session] = max(needed[session], wanted[session] * percent / 100)
    }
    let mentors = shape.isNasty ? (shape.attendees + 2) / 3 : 0
    return capacities + Array(repeating: 1, count: mentors * shape.days * 16)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
private struct Mix {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9 &+ 17 }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    return Int(word % UInt64(bound))
  }
}
