import Docent
import DocentStore
import DocentTestSupport
import Testing

/// What attendees and conferences ask of a schedule, one wish at a time.
@Suite struct AskedScheduleTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference(startsOn: "2027-06-24", endsOn: "2027-06-25")
    for (day, hour) in [24, 25].flatMap({ day in (8...18).map { (day, $0) } }) {
      try sample.add(
        SampleConference.session(
          "D\(day)H\(hour.padded(2))", at: "2027-06-\(day) \(hour.padded(2)):00", room: "Hall",
          building: "Centre", topics: [hour.isMultiple(of: 2) ? "Metadata" : "Archives"]))
    }
  }

  private func rules(_ change: (inout PlanningRules) -> Void) throws {
    var rules = PlanningRules.standard
    change(&rules)
    _ = try sample.store.write { try $0.planningRules.add(rules, to: sample.conference) }
  }

  private func prefer(_ change: (inout PlanningPreferences) -> Void) throws {
    let registration = try sample.registration(of: "mentee")
    try sample.store.write { store in
      var preferences = try store.choices.get(registration, in: sample.conference).preferences
      change(&preferences)
      try store.choices.update(preferences, of: registration)
    }
  }

  private func codes(_ schedule: Schedule, on day: Int = 24) -> [String] {
    schedule.items.compactMap(\.code).filter { $0.hasPrefix("D\(day)") || $0.first != "D" }
  }

  @Test func `a day has no more sessions than were asked for, musts aside`() throws {
    try prefer { $0.mostSessions = 3 }
    #expect(codes(try sample.generate(for: "mentee")).count == 3)
    for code in ["D24H08", "D24H09", "D24H13", "D24H14"] {
      try sample.change(code) { $0.mustAttend = true }
    }
    let schedule = try sample.generate(for: "mentee")
    #expect(codes(schedule) == ["D24H08", "D24H09", "D24H13", "D24H14"])
    #expect(codes(schedule, on: 25).count == 3)
    #expect(schedule.value == schedule.upperBound)
    #expect(schedule.leftOut.contains { $0.cause == .limit })
  }

  @Test func `a day has no more minutes of sessions than were asked for`() throws {
    try prefer { $0.mostMinutes = 150 }
    try sample.add(
      SampleConference.session("SHORT", at: "2027-06-24 20:00", minutes: 30, room: "Hall"))
    let schedule = try sample.generate(for: "mentee")
    #expect(codes(schedule).count == 3, "two hours and a half")
    #expect(codes(schedule).contains("SHORT"))
    #expect(schedule.value == schedule.upperBound)
  }

  @Test func `nothing is planned outside of one's own hours`() throws {
    try prefer { ($0.earliest, $0.latest) = (10 * 60, 13 * 60 + 30) }
    let schedule = try sample.generate(for: "mentee")
    #expect(codes(schedule) == ["D24H10", "D24H11", "D24H12"])
    #expect(schedule.leftOut.first?.reason == "outside of your hours")
  }

  @Test func `the rules bound the sessions of one topic a day, exactly`() throws {
    try rules { $0.mostOfOneTopic = 2 }
    let schedule = try sample.generate(for: "mentee")
    #expect(codes(schedule).count == 4)
    #expect(schedule.value == 8 * 20 && schedule.upperBound == schedule.value)
  }

  @Test func `a session that is offered twice is attended once`() throws {
    for code in ["D24H08", "D25H09"] {
      try sample.change(code) {
        $0.offering = "basics"; $0.title = "Basics"
      }
    }
    try sample.choose(.star, "D24H08", "D25H09", for: "mentee")
    let schedule = try sample.generate(for: "mentee")
    let chosen = schedule.items.compactMap(\.code).filter { ["D24H08", "D25H09"].contains($0) }
    #expect(chosen.count == 1)
    #expect(schedule.value == schedule.upperBound)
    let other = try #require(
      schedule.leftOut.first { ["D24H08", "D25H09"].contains($0.session.code) })
    #expect(other.reason == "the same as \(chosen[0]), which you attend")
  }

  @Test func `a must that is offered twice is one must`() throws {
    for code in ["D24H08", "D25H09"] {
      try sample.change(code) {
        $0.offering = "basics"; $0.mustAttend = true
      }
    }
    let schedule = try sample.generate(for: "mentee")
    #expect(schedule.items.count { $0.reasons.contains("must of the programme") } == 1)
    #expect(schedule.remarks.isEmpty)
  }

  @Test func `what may be left early is left for something worth it, as late as that allows`()
    throws
  {
    try rules {
      $0.kinds["social"] = .init(points: 30, leaving: .init(afterMinutes: 30, costs: 5))
    }
    try sample.add(
      SampleConference.session(
        "PARTY", at: "2027-06-24 19:15", minutes: 120, kind: "social", room: "Bar",
        building: "Hotel"),
      SampleConference.session(
        "TALK", at: "2027-06-24 20:30", minutes: 60, room: "Hall", building: "Centre"))
    let schedule = try sample.generate(for: "mentee")
    let party = try #require(schedule.items.first { $0.code == "PARTY" })
    #expect(party.isLeftEarly && party.startsAt.minutes(to: party.endsAt) == 65)
    #expect(party.points == 25)
    #expect(party.reasons == ["social +30", "left before its end -5"])
    #expect(try sample.schedule(of: "mentee").items == schedule.items)
    try sample.choose(.veto, "TALK", for: "mentee")
    let stays = try #require(
      try sample.generate(for: "mentee").items.first { $0.code == "PARTY" })
    #expect(!stays.isLeftEarly && stays.points == 30)
  }

  @Test func `own events keep their time, and are seen in one's own schedule`() throws {
    try sample.importOwn([("x", "2027-06-24 10:30")], of: "mentee")
    let schedule = try sample.generate(for: "mentee")
    #expect(!codes(schedule).contains("D24H10") && !codes(schedule).contains("D24H11"))
    let own = try #require(schedule.items.first { $0.kind == .own })
    #expect(own.title == "Dentist" && own.reasons == ["your own"])
    #expect(
      schedule.leftOut.filter { $0.session.code == "D24H10" }.map(\.reason)
        == ["at the time of something of your own"])
  }

  @Test func `a meeting that stands takes its time out of an own event, and no more`() throws {
    _ = try sample.registerPair()
    let meeting = try #require(
      try sample.generate(for: "mentee").items.first { $0.kind == .meeting })
    let start = sample.conference.zone.wall(at: meeting.startsAt.adding(minutes: -15))
    try sample.importOwn([("x", "\(start.day) \(start.clock)")], of: "mentee")
    let schedule = try sample.generate(for: "mentee")
    #expect(schedule.items.contains { $0.uuid == meeting.uuid })
    let own = try #require(schedule.items.first { $0.kind == .own })
    #expect(
      !schedule.items.contains {
        $0.kind == .session && $0.startsAt < own.endsAt && own.startsAt < $0.endsAt
      })
    #expect(
      schedule.remarks.contains("something of your own is at the time of a meeting that stands"))
  }

  @Test func `a must that is offered on a day takes of its limit only if it is attended then`()
    throws
  {
    for code in ["D24H08", "D24H13", "D25H09"] {
      try sample.change(code) {
        $0.offering = "basics"; $0.mustAttend = true
      }
    }
    try prefer { $0.mostSessions = 2 }
    let schedule = try sample.generate(for: "mentee")
    #expect(codes(schedule).count == 2 && codes(schedule, on: 25).count == 2)
    #expect(schedule.value == schedule.upperBound)
  }

  @Test func `one's own hours go beyond those of meals and meetings`() throws {
    try sample.add(SampleConference.session("NIGHT", at: "2027-06-24 22:00", room: "Hall"))
    try prefer { $0.latest = 23 * 60 + 30 }
    #expect(codes(try sample.generate(for: "mentee")).contains("NIGHT"))
  }

  @Test func `a slow walker leaves more time between buildings`() throws {
    try sample.add(
      SampleConference.session("NEAR", at: "2027-06-24 19:00", room: "Hall", building: "Centre"),
      SampleConference.session("FAR", at: "2027-06-24 20:12", room: "Bar", building: "Hotel"))
    #expect(codes(try sample.generate(for: "mentee")).suffix(2) == ["NEAR", "FAR"])
    try prefer { $0.pacePercent = 150 }
    let slow = try sample.generate(for: "mentee")
    #expect(!Set(["NEAR", "FAR"]).isSubset(of: codes(slow)))
  }

  @Test func `each trade-off costs what pinning it costs`() throws {
    try sample.choose(.star, "D24H10", for: "mentee")
    try sample.add(
      SampleConference.session("RIVAL", at: "2027-06-24 10:15", kind: "keynote", room: "Hall"),
      SampleConference.session("LONG", at: "2027-06-25 14:00", minutes: 180, kind: "workshop"))
    let schedule = try sample.generate(for: "mentee")
    #expect(schedule.tradeOffs.contains { $0.code == "LONG" })
    #expect(try sample.schedule(of: "mentee").tradeOffs == schedule.tradeOffs)
    for tradeOff in schedule.tradeOffs {
      let copy = try sample.generate(for: "mentee", pinning: tradeOff.code)
      #expect(schedule.value - copy.value == tradeOff.cost, "\(tradeOff)")
      #expect(!tradeOff.instead.contains { copy.items.compactMap(\.code).contains($0) })
    }
  }

  @Test func `a schedule that is kept changes as little as its worth allows`() throws {
    let before = try sample.generate(for: "mentee")
    try sample.change("D24H10") {
      let day = $0.start.wall.day
      $0.start = TypedTime(wall: WallTime(day: day, secondOfDay: 19 * 3600))
      $0.end = TypedTime(wall: WallTime(day: day, secondOfDay: 20 * 3600))
    }
    try sample.add(
      SampleConference.session("NEW", at: "2027-06-25 09:00", kind: "panel", room: "Hall"),
      SampleConference.session("STAR", at: "2027-06-25 08:00", kind: "workshop", room: "Hall"))
    var options = PlanningOptions()
    options.stability = 30
    let kept = try sample.generate(for: "mentee", options: options)
    let afterwards = Set(kept.items.compactMap(\.code))
    #expect(afterwards.isSuperset(of: before.items.compactMap(\.code)))
    #expect(kept.value < kept.upperBound, "the workshop would be worth more")
    options.stability = 10
    let freer = try sample.generate(for: "mentee", options: options)
    #expect(freer.items.contains { $0.code == "STAR" })
    #expect(!freer.items.contains { $0.code == "NEW" }, "equals stay as they are")
    #expect(freer.remarks.last?.hasSuffix("gone: D25H08; new: STAR") == true)
  }

  @Test func `a mentor who is elsewhere is met where both can be in time`() throws {
    try sample.add(
      SampleConference.session("FAR1", at: "2027-06-24 19:05", room: "Bar", building: "Hotel"),
      SampleConference.session("FAR2", at: "2027-06-24 20:45", room: "Bar", building: "Hotel"))
    try sample.choose(.pin, "FAR1", "FAR2", for: "mentor")
    _ = try sample.generate(for: "mentor")
    _ = try sample.registerPair()
    try sample.choose(.pin, "D24H18", for: "mentee")
    let schedule = try sample.generate(for: "mentee")
    let mentors = try sample.schedule(of: "mentor")
    let meetings = schedule.items.filter { $0.kind == .meeting }
    #expect(meetings.count == 2)
    let times = WalkingTimes([])
    for meeting in meetings {
      let mirrored = try #require(mentors.items.first { $0.uuid == meeting.uuid })
      #expect(mirrored.room == meeting.room)
      let before = mentors.items.last { $0.kind == .session && $0.endsAt <= meeting.startsAt }
      let after = mentors.items.first { $0.kind == .session && $0.startsAt >= meeting.endsAt }
      if let before,
        sample.conference.day(of: before.startsAt) == sample.conference.day(of: meeting.startsAt)
      {
        let walk = times.minutes(from: before.room, to: meeting.room)
        #expect(before.endsAt.adding(minutes: walk) <= meeting.startsAt)
      }
      if let after,
        sample.conference.day(of: after.startsAt) == sample.conference.day(of: meeting.startsAt)
      {
        let walk = times.minutes(from: meeting.room, to: after.room)
        #expect(meeting.endsAt.adding(minutes: walk) <= after.startsAt)
      }
    }
  }
}

extension SampleConference {
  /// Makes somebody's schedule with one pin, and takes everything back.
  fileprivate func generate(for name: String, pinning code: String) throws -> Schedule {
    var options = PlanningOptions()
    options.pins = [code]
    let schedule = try generate(for: name, options: options)
    let registration = try registration(of: name)
    try store.write { try $0.choices.release([code], for: registration, in: conference) }
    return schedule
  }
}
