import Docent
import DocentStore
import DocentTestSupport

/// Sign-ups to a cycle of a program at the sample conference.
struct SignUps {
  let sample: SampleConference
  private let conference: Conference
  private let cycle: String

  init() throws {
    try self.init(sample: SampleConference(), cycle: "2027", at: nil)
  }

  /// The next cycle of the program, at the series' next conference.
  init(after other: SignUps) throws {
    let sample = other.sample
    let next = try sample.store.write { store in
      var plan = ConferenceDraft(
        slug: "sample-2028", series: "sample", name: "Sample", zone: sample.conference.zone,
        startsOn: sample.conference.startsOn, endsOn: sample.conference.endsOn)
      plan.startsOn = sample.conference.startsOn.advanced(by: 364)
      plan.endsOn = plan.startsOn.advanced(by: 2)
      return try store.conferences.add(plan)
    }
    try self.init(sample: sample, cycle: "2028", at: next)
  }

  private init(sample: SampleConference, cycle: String, at conference: Conference?) throws {
    self.sample = sample
    self.cycle = cycle
    self.conference = conference ?? sample.conference
    let home = self.conference
    try sample.store.write { store in
      let program =
        try store.programs.find("spring")
        ?? store.programs.add(slug: "spring", name: "Spring", kind: .conference)
      _ = try store.programs.addCycle(cycle, to: program, conference: home)
    }
  }

  /// Signs people up who are registered, mentors with so many seats; all want and offer one topic.
  func add(mentors: [String: Int], mentees: [String]) throws {
    try write { store, cycle, _ in
      for (name, seats) in mentors.sorted(by: { $0.key < $1.key }) {
        var answers = ApplicationAnswers()
        answers.capacity = seats
        answers.topicsOffered = ["Metadata"]
        _ = try store.applications.add(
          person(name, isNewcomer: false, in: store), as: .mentor, to: cycle, answers: answers)
      }
      for name in mentees {
        var answers = ApplicationAnswers()
        answers.topicsWanted = ["Metadata"]
        _ = try store.applications.add(
          person(name, isNewcomer: true, in: store), as: .mentee, to: cycle, answers: answers)
      }
    }
  }

  private func person(
    _ name: String, isNewcomer: Bool, in store: borrowing Transaction
  ) throws -> Person {
    let person =
      try store.people.find("\(name)@example.org")
      ?? store.people.add(SampleConference.person(name))
    if try store.registrations.find(person, in: conference) == nil {
      var registration = RegistrationDraft()
      registration.newcomer = isNewcomer
      _ = try store.registrations.add(registration, of: person, for: conference)
    }
    return person
  }

  @discardableResult
  func write<Value>(
    _ body: (borrowing Transaction, Cycle, Program) throws -> Value
  ) throws -> Value {
    try sample.store.write { store in
      let program = try store.programs.get("spring")
      guard let cycle = program.cycles.first(where: { $0.name == self.cycle }) else {
        throw BadCycle(name: self.cycle)
      }
      return try body(store, cycle, program)
    }
  }

  func match() throws -> MatchingRun {
    try write { try $0.matching.match($1, of: $2).run }
  }

  func rematch() throws -> MatchingRun {
    try write { try $0.matching.rematch($1, of: $2).run }
  }

  func get(_ number: Int) throws -> MatchingRun {
    try write { store, cycle, _ in try store.matching.get(number, of: cycle) }
  }

  func publish(_ number: Int) throws -> Publication {
    try write { store, cycle, program in
      try store.matching.publish(store.matching.get(number, of: cycle), in: cycle, of: program)
    }
  }

  func withdraw(_ name: String) throws {
    try write { store, cycle, _ in
      let person = try store.people.get("\(name)@example.org")
      for application in try store.applications.list(cycle, of: person) {
        try store.applications.withdraw(application)
      }
    }
  }

  func pairs() throws -> [Pair] {
    try sample.store.read { store in try store.pairs.list() }.filter { $0.cycle == cycle }
  }
}

/// A cycle that the sign-ups do not have.
struct BadCycle: Error {
  let name: String
}
