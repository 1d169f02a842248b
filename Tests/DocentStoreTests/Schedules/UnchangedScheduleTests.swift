import Docent
import DocentStore
import DocentTestSupport
import Testing

/// What must not change a schedule.
@Suite struct UnchangedScheduleTests {
  /// A programme at random: three days in two buildings, some of it offered twice.
  private func sessions(_ rename: (String) -> String = { $0 }) throws -> [SessionDraft] {
    var numbers = SplitMix(seed: 11)
    return try (0..<90).map { index in
      let start =
        "2027-06-\(24 + numbers.next(below: 3)) \((8 + numbers.next(below: 12)).padded(2))"
      var session = try SampleConference.session(
        "S\(index.padded(2))", at: "\(start):\((15 * numbers.next(below: 4)).padded(2))",
        minutes: 30 + 15 * numbers.next(below: 5),
        kind: ["talk", "workshop", "social"][numbers.next(below: 3)],
        room: rename("Room \(numbers.next(below: 5))"),
        building: rename(["Centre", "Hotel"][numbers.next(below: 2)]),
        topics: [["Metadata", "Archives", "Data"][numbers.next(below: 3)]])
      if numbers.once(in: 9) { session.offering = "O\(numbers.next(below: 3))" }
      return session
    }
  }

  private func plan(_ sessions: [SessionDraft]) throws -> Schedule {
    let sample = try SampleConference()
    var rules = PlanningRules.standard
    rules.mostOfOneTopic = 3
    return try sample.store.write { store in
      _ = try store.planningRules.add(rules, to: sample.conference)
      for session in sessions { _ = try store.sessions.add(session, to: sample.conference) }
      var person = try store.people.get("mentee@example.org")
      person.details.interests = ["Metadata"]
      try store.people.update(person)
      return try store.schedules.generate(
        for: store.people.get("mentee@example.org"), at: sample.conference)
    }
  }

  private func told(_ schedule: Schedule) -> [String] {
    schedule.items.map { "\($0.code ?? $0.title) \($0.startsAt.seconds) \($0.walkMinutes)" }
      + ["\(schedule.value)"] + schedule.tradeOffs.map { "\($0)" }
  }

  @Test func `the order in which sessions were added does not matter`() throws {
    let sessions = try sessions()
    let plan = told(try plan(sessions))
    var numbers = SplitMix(seed: 5)
    for _ in 0..<5 {
      #expect(told(try self.plan(sessions.shuffled(using: &numbers))) == plan)
    }
  }

  @Test func `the names of rooms and buildings do not matter`() throws {
    let renamed = try sessions { String($0.reversed()) + " \($0.count)" }
    #expect(told(try plan(renamed)) == told(try plan(try sessions())))
  }

  @Test func `a session more never lowers the value`() throws {
    let sessions = try sessions()
    var value = 0
    for count in stride(from: 30, through: 90, by: 15) {
      let more = try plan(Array(sessions.prefix(count))).value
      #expect(more >= value)
      value = more
    }
  }

  @Test func `a day on which clocks change is planned by what clocks show`() throws {
    let sample = try SampleConference(startsOn: "2027-03-13", endsOn: "2027-03-14")
    try sample.add(
      SampleConference.session("EVE", at: "2027-03-13 23:30", minutes: 90),
      SampleConference.session("NIGHT", at: "2027-03-14 01:15", minutes: 30),
      SampleConference.session("DAWN", at: "2027-03-14 03:05", minutes: 30),
      SampleConference.session("AM", at: "2027-03-14 09:00", minutes: 120),
      SampleConference.session("NOON", at: "2027-03-14 11:00", minutes: 180, kind: "talk"),
      SampleConference.session("PM", at: "2027-03-14 14:00", minutes: 60))
    let schedule = try sample.generate(for: "mentee")
    let items = schedule.items.filter { $0.kind == .session }
    #expect(items.compactMap(\.code) == ["EVE", "NIGHT", "DAWN", "AM", "NOON", "PM"])
    let days = items.map { sample.conference.day(of: $0.startsAt).day }
    #expect(days == [13, 13, 13, 14, 14, 14], "the day before lasts until four in the morning")
    // From 01:45 to 03:05 on the clock twenty minutes pass.
    #expect(items[1].endsAt.minutes(to: items[2].startsAt) == 20)
  }
}
