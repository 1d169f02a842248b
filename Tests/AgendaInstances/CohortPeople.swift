import Docent

/// The attendees of a conference, with what each would choose among.
struct CohortPeople {
  /// What somebody would choose among.
  private struct Person {
    /// The sessions, ascending.
    let sessions: [Int]
    /// What each of them is worth.
    let values: [Int]
    /// Which of them are musts, by position.
    let musts: [Int]
  }

  private let shape: CohortInstance
  private let programme: CohortProgramme
  private(set) var attendees: [CohortProblem.Attendee] = []

  /// How many sorts of people a nasty cohort has.
  private static let sorts = 40
  /// How many mentees share a mentor.
  private static let menteesOfMentor = 3
  /// How many meetings could be on a day, one each half hour.
  private static let slotsOfDay = 16

  init(_ shape: CohortInstance, at programme: CohortProgramme, _ random: inout Mix) {
    self.shape = shape
    self.programme = programme
    guard shape.isNasty else {
      for _ in 0..<shape.attendees {
        attendees.append(attendee(person(&random), mentor: nil))
      }
      return
    }
    let sorts = (0..<min(Self.sorts, shape.attendees)).map { _ in person(&random) }
    for number in 0..<shape.attendees {
      attendees.append(
        attendee(random.one(of: sorts), mentor: number / Self.menteesOfMentor))
    }
  }

  /// How many mentors' half hours there are, each for one meeting.
  var halfHoursOfMentors: Int {
    guard shape.isNasty else { return 0 }
    let each = Self.menteesOfMentor
    return (shape.attendees + each - 1) / each * shape.days * Self.slotsOfDay
  }

  private func person(_ random: inout Mix) -> Person {
    var picked: Set<Int> = []
    while picked.count < min(shape.candidates, programme.sessions.count) {
      let session = random.below(programme.sessions.count)
      if random.below(10) < programme.sessions[session].appeal { picked.insert(session) }
    }
    let sessions = picked.sorted()
    let values = values(of: sessions, &random)
    return Person(sessions: sessions, values: values, musts: musts(of: sessions, &random))
  }

  /// What sessions are worth to somebody: the same for the same thing at another time.
  private func values(of sessions: [Int], _ random: inout Mix) -> [Int] {
    var ofTitle: [Int: Int] = [:]
    return sessions.map { number in
      let session = programme.sessions[number]
      let value = 100 + 60 * session.appeal + random.below(900)
      guard session.title >= 0 else { return value }
      ofTitle[session.title] = ofTitle[session.title] ?? value
      return ofTitle[session.title] ?? value
    }
  }

  /// One session before noon of a day and one after it on another, by position.
  private func musts(of sessions: [Int], _ random: inout Mix) -> [Int] {
    let day = random.below(shape.days)
    let other = (day + 1 + random.below(max(1, shape.days - 1))) % shape.days
    let all = sessions.map { programme.sessions[$0] }
    let early = all.indices.filter { all[$0].day == day && all[$0].isBeforeNoon }
    let late = all.indices.filter { all[$0].day == other && all[$0].isAfterNoon }
    return [early, late].filter { !$0.isEmpty }.map { random.one(of: $0) }
  }

  /// Lays out what a person chooses among; with a mentor there are two meetings to come.
  private func attendee(_ person: Person, mentor: Int?) -> CohortProblem.Attendee {
    let sessions = person.sessions.map { programme.sessions[$0] }
    let free = mentor.map(freeSlots) ?? Array(repeating: [], count: shape.days)
    let agenda = AgendaProblem(
      start: sessions.map(\.start), end: sessions.map(\.end), place: sessions.map(\.room),
      value: person.values, isMust: sessions.indices.map(person.musts.contains),
      isMeal: sessions.map { _ in false },
      offering: sessions.indices.map { person.musts.contains($0) ? -1 : sessions[$0].title },
      walking: programme.walking, placeCount: shape.rooms, meetingMinutes: 30,
      meetingsWanted: mentor == nil ? 0 : 2,
      days: free.enumerated().map { day, slots in
        self.day(day, slots, candidates: sessions.indices.filter { sessions[$0].day == day })
      })
    let slots = free.enumerated().map { day, slots in
      slots.map { [Int32(resource(of: mentor ?? 0, day: day, slot: $0))] }
    }
    return CohortProblem.Attendee(
      agenda: agenda, seats: person.sessions.map(Int32.init), slots: slots)
  }

  private func day(_ day: Int, _ slots: [Int], candidates: [Int]) -> AgendaProblem.Day {
    AgendaProblem.Day(
      open: 1440 * day + 420, close: 1440 * day + 1320,
      mealWindow: .init(start: 1440 * day + 660, end: 1440 * day + 840),
      slots: slots.map { AgendaProblem.Slot(start: 1440 * day + 540 + 30 * $0) },
      candidates: candidates)
  }

  /// By day, the half hours for which a mentor is free: a third of all.
  private func freeSlots(of mentor: Int) -> [[Int]] {
    var random = Mix(seed: UInt64(mentor) &* 977)
    return (0..<shape.days).map { _ in
      (0..<Self.slotsOfDay).filter { _ in random.below(3) == 0 }
    }
  }

  private func resource(of mentor: Int, day: Int, slot: Int) -> Int {
    programme.sessions.count + (mentor * shape.days + day) * Self.slotsOfDay + slot
  }
}
