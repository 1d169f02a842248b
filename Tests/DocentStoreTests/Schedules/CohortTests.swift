import Docent
import DocentStore
import DocentTestSupport
import Testing

/// Schedules that are planned together.
@Suite struct CohortTests {
  private let sample: SampleConference

  /// Two sessions at each of six times, one of them in a room with three seats; 13 newcomers.
  init() throws {
    sample = try SampleConference()
    for day in 24...26 {
      for hour in [9, 14] {
        try sample.add(
          try SampleConference.session(
            "SMALL-\(day)-\(hour)", at: "2027-06-\(day) \(hour.padded(2)):00", kind: "keynote",
            room: "Small"),
          try SampleConference.session(
            "BIG-\(day)-\(hour)", at: "2027-06-\(day) \(hour.padded(2)):00", room: "Big"))
      }
    }
    try sample.setSeats(3, of: "Small")
    try sample.setSeats(40, of: "Big")
    try sample.addNewcomers(10)
  }

  @Test func `no session has more people than seats, and none is left empty`() throws {
    let plan = try sample.planNewcomers()
    #expect(plan.scheduled.count == 13)
    let seats = try sample.plannedSeats()
    for day in 24...26 {
      for hour in [9, 14] {
        #expect(seats["SMALL-\(day)-\(hour)"] == 3)
        #expect(seats["BIG-\(day)-\(hour)"] == 10)
      }
    }
    // Three have a keynote of 45 points at each of six times, the others a session of 20.
    #expect(plan.value == 6 * (3 * 45 + 10 * 20))
    #expect(plan.upperBound == plan.value)
  }

  @Test func `a full session is told at its price, with how many had more to lose`() throws {
    let plan = try sample.planNewcomers()
    let small = plan.sessions.filter { $0.session.code.hasPrefix("SMALL") }
    #expect(small.count == 6)
    #expect(small.allSatisfy { $0.price == 2_500 && $0.holders == 3 && $0.wanted == 13 })
    let left = try sample.store.read { store in
      try store.schedules.attendees(at: sample.conference).flatMap {
        try store.schedules.get(for: $0.person, at: sample.conference).leftOut
      }
    }
    let reasons = Set(left.filter { $0.session.code.hasPrefix("SMALL") }.map(\.reason))
    #expect(reasons == ["full at the price of 25 points: 3 people had more to lose"])
  }

  @Test func `nothing full is offered to go to instead`() throws {
    _ = try sample.planNewcomers()
    let backups = try sample.store.read { store in
      try store.schedules.attendees(at: sample.conference).flatMap {
        try store.schedules.get(for: $0.person, at: sample.conference).items.flatMap(\.backups)
      }
    }
    #expect(!backups.contains { $0.hasPrefix("SMALL") })
    #expect(backups.contains { $0.hasPrefix("BIG") })
  }

  @Test func `seats are kept for others, and more are planned than there are`() throws {
    func seats(_ change: (inout CohortOptions) -> Void) throws -> Int? {
      try sample.planNewcomers(change).sessions.first { $0.session.code == "SMALL-24-9" }?.planned
    }
    #expect(try seats { $0.share = 50 } == 1)
    #expect(try seats { $0.share = 100 } == 0)
    #expect(try seats { $0.oversubscription = 100 } == 6)
    #expect(
      try seats {
        $0.oversubscription = 70
        $0.share = 20
      } == 4)
  }

  @Test func `a limit of sign-ups is not exceeded whatever the room holds`() throws {
    try sample.change("BIG-24-9") { $0.capacity = 4 }
    let plan = try sample.planNewcomers { $0.oversubscription = 100 }
    let planned = try #require(plan.sessions.first { $0.session.code == "BIG-24-9" })
    #expect(planned.seats == 4)
    #expect(planned.planned == 4)
    #expect(try sample.plannedSeats()["BIG-24-9"] == 4)
  }

  @Test func `equals are served by lottery, which depends on the seed and not on rows`() throws {
    let first = try told(sample.planNewcomers())
    #expect(try told(sample.planNewcomers()) == first)
    let seeds = try (2...6).map { seed in try told(sample.planNewcomers { $0.seed = seed }) }
    #expect(Set(seeds + [first]).count > 1)
    let other = try CohortTests()
    try other.sample.store.write { store in
      // The same people in rows the other way round.
      for number in 0..<10 {
        let person = try store.people.get("n\(number)@example.org")
        try store.registrations.remove(
          store.registrations.get(person, in: other.sample.conference),
          from: other.sample.conference)
      }
      for number in (0..<10).reversed() {
        _ = try store.registrations.add(
          RegistrationDraft(), of: store.people.get("n\(number)@example.org"),
          for: other.sample.conference)
      }
    }
    _ = try other.sample.planNewcomers()
    #expect(try other.sample.plannedCodes() == codes(first))
  }

  private func told(_ plan: CohortPlan) -> [[String]] {
    plan.scheduled.map { scheduled in
      [scheduled.member.registration.person.handle] + scheduled.plan.sessions.map(\.session.code)
    }.sorted { $0[0] < $1[0] }
  }

  private func codes(_ told: [[String]]) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: told.map { ($0[0], Array($0.dropFirst())) })
  }

  @Test func `those who come late are added and nobody is moved`() throws {
    _ = try sample.planNewcomers()
    let before = try sample.plannedCodes()
    try sample.addNewcomers(4, from: 10)
    let plan = try sample.planNewcomers(adds: true)
    #expect(plan.scheduled.count == 4)
    let after = try sample.plannedCodes()
    #expect(after.count == before.count + 4)
    for (person, codes) in before { #expect(after[person] == codes, "\(person)") }
    #expect(try sample.plannedSeats()["SMALL-24-9"] == 3)
    let late = try sample.schedule(of: "n12")
    let reason = try #require(late.leftOut.first { $0.session.code == "SMALL-24-9" }?.reason)
    #expect(reason == "full: no seat was left")
    #expect(throws: StoreError.self) { try sample.planNewcomers(adds: true) }
  }

  @Test func `keeping changes only what a moved session makes impossible`() throws {
    _ = try sample.planNewcomers()
    let before = try sample.plannedCodes()
    try sample.change("SMALL-24-9") { $0.status = .cancelled }
    let plan = try sample.planNewcomers { $0.stability = PlanningOptions.mostStability }
    let after = try sample.plannedCodes()
    for (person, codes) in before {
      let expected = codes.map { $0 == "SMALL-24-9" ? "BIG-24-9" : $0 }
      #expect(after[person] == expected, "\(person)")
    }
    #expect(plan.upperBound == plan.value)
    #expect(plan.value == 5 * (3 * 45 + 10 * 20) + 13 * 20)
  }

  @Test func `somebody planned alone afterwards takes no seat that is not there`() throws {
    _ = try sample.planNewcomers()
    let mentor = try sample.generate(for: "mentor")
    #expect(!mentor.items.contains { $0.code?.hasPrefix("SMALL") ?? false })
    let reasons = Set(
      mentor.leftOut.filter { $0.session.code.hasPrefix("SMALL") }.map(\.reason))
    #expect(reasons == ["full: all 3 seats are taken"])
    #expect(try sample.plannedSeats()["SMALL-24-9"] == 3)
  }

  @Test func `those served least have more if some of the total may be given up`() throws {
    // One wants only what all others want, who have something else to like.
    try sample.store.write { store in
      for number in 0..<10 {
        let registration = try store.registrations.get(
          store.people.get("n\(number)@example.org"), in: sample.conference)
        if number > 0 {
          try store.choices.choose(
            .star, ["SMALL-24-9", "SMALL-25-9", "SMALL-26-9"], for: registration,
            in: sample.conference)
        } else {
          try store.choices.choose(
            .veto, (24...26).flatMap { ["BIG-\($0)-9", "BIG-\($0)-14"] }, for: registration,
            in: sample.conference)
        }
      }
    }
    let best = try sample.planNewcomers()
    let fair = try sample.planNewcomers { $0.fairness = 20 }
    #expect(try #require(fair.leastServed) >= #require(best.leastServed))
    #expect((best.value - fair.value) * 100 <= best.value * 20)
    #expect(fair.upperBound >= best.value)
    let trade = try #require(fair.fairness)
    #expect(trade.cost == best.value - fair.value)
    #expect(trade.after == fair.leastServed)
    #expect(trade.before == best.leastServed)
  }

  @Test func `a bigger room brings what its price says`() throws {
    _ = try sample.planNewcomers()
    let pressure = try sample.store.read {
      try $0.cohorts.pressure(at: sample.conference, most: 2, seats: 2)
    }
    #expect(pressure.rooms.count == 2)
    for room in pressure.rooms {
      #expect(room.seated.price == 2_500)
      #expect(room.gain == 50)
      #expect(room.mostGain == 50)
    }
  }

  @Test func `rooms whose seats nobody knows are never full, and are named`() throws {
    try sample.add(
      try SampleConference.session("OPEN", at: "2027-06-24 11:00", room: "Lawn"),
      try SampleConference.session("NOWHERE", at: "2027-06-25 11:00"))
    let plan = try sample.planNewcomers()
    #expect(plan.roomsWithoutSeats == ["", "Lawn"])
    #expect(try sample.plannedSeats()["OPEN"] == 13)
  }
}
