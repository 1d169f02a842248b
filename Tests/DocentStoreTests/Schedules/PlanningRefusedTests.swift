import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct PlanningRefusedTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    var (first, second) = (
      try SampleConference.session("FIRE", at: "2027-06-24 09:00", title: "Fire drill"),
      try SampleConference.session("TOUR", at: "2027-06-24 09:30", title: "Library tour")
    )
    (first.mustAttend, second.mustAttend) = (true, true)
    try sample.add(first, second, SampleConference.session("LATE", at: "2027-06-24 11:00"))
  }

  private func refusal(_ options: PlanningOptions = PlanningOptions()) -> PlanningRefused? {
    #expect(throws: PlanningRefused.self) {
      try sample.generate(for: "mentee", options: options)
    }
  }

  @Test func `musts that clash are named, with their times and what to do, and nothing is stored`()
    throws
  {
    let refused = try #require(refusal())
    #expect(
      refused.description == """
        musts clash, so no schedule was made:
          TOUR (Library tour, Thursday 09:30–10:30) clashes with FIRE (Fire drill, Thursday 09:00–10:00)
        Choose with --pin CODE what to attend, or with --drop CODE what not to (such as --pin FIRE or --drop TOUR).
        """)
    #expect(throws: StoreError.self) { try sample.schedule(of: "mentee") }
  }

  @Test func `of musts that clash the pinned one is attended, and the other is remarked on`() throws
  {
    var options = PlanningOptions()
    options.pins = ["TOUR"]
    let schedule = try sample.generate(for: "mentee", options: options)
    #expect(schedule.items.compactMap(\.code) == ["TOUR", "LATE"])
    #expect(schedule.remarks == ["FIRE is a must, but TOUR is at that time"])
    #expect(schedule.items[0].reasons.prefix(2) == ["you asked for it", "must of the programme"])
  }

  @Test func `of musts that clash the one that is not dropped is attended`() throws {
    var options = PlanningOptions()
    options.vetoes = ["FIRE"]
    let schedule = try sample.generate(for: "mentee", options: options)
    #expect(schedule.items.compactMap(\.code) == ["TOUR", "LATE"])
    #expect(schedule.leftOut.map(\.reason) == ["you will not be there"])
    #expect(try sample.generate(for: "mentee").items == schedule.items, "the choice stands")
  }

  @Test func `a must that clashes only with a pin that a meeting took away is attended`() throws {
    _ = try sample.registerPair()
    let meeting = try #require(
      try sample.generate(for: "mentee", options: dropping("FIRE", "TOUR")).meetings.first)
    let start = TypedTime(meeting.startsAt, in: sample.conference.zone)
    let end = TypedTime(meeting.endsAt.adding(minutes: 90), in: sample.conference.zone)
    var long = SessionDraft(code: "LONG", title: "Long", start: start)
    long.end = end
    var must = SessionDraft(
      code: "MUST", title: "Must",
      start: TypedTime(meeting.endsAt.adding(minutes: 30), in: sample.conference.zone))
    must.end = end
    must.mustAttend = true
    try sample.add(long, must)
    var options = PlanningOptions()
    options.pins = ["LONG"]
    let schedule = try sample.generate(for: "mentee", options: options)
    #expect(schedule.items.contains { $0.code == "MUST" })
    #expect(schedule.remarks.contains { $0.hasPrefix("LONG is a must, but a meeting") })
  }

  private func dropping(_ codes: String...) -> PlanningOptions {
    var options = PlanningOptions()
    options.vetoes = codes
    return options
  }

  @Test func `thousands of musts are refused in words`() throws {
    var rules = PlanningRules.standard
    rules.otherKind.must = .everyone
    rules.kinds["session"]?.must = .everyone
    _ = try sample.store.write { store in
      for number in 0..<401 {
        let minute = number % 60
        _ = try store.sessions.add(
          SampleConference.session(
            "S\(number)", at: "2027-06-25 \((8 + number / 60).padded(2)):\(minute.padded(2))",
            minutes: 1),
          to: sample.conference)
      }
      return try store.planningRules.add(rules, to: sample.conference)
    }
    #expect(try #require(refusal()).description.hasPrefix("404 sessions are musts"))
  }

  @Test func `two pins that clash are refused`() throws {
    var options = PlanningOptions()
    options.pins = ["TOUR", "FIRE"]
    #expect(try #require(refusal(options)).description.contains("TOUR"))
  }

  @Test func `a must at the time of an own event is refused without the event's title`() throws {
    try sample.choose(.veto, "TOUR", for: "mentee")
    try sample.importOwn([("dentist", "2027-06-24 08:30")], of: "mentee")
    let words = try #require(refusal()).description
    #expect(words.contains("FIRE (Fire drill, Thursday 09:00–10:00)"))
    #expect(words.contains("your own event (Thursday 08:30–09:30)"))
    #expect(words.hasSuffix("Say with --drop CODE what not to attend, or change what is your own."))
    #expect(!words.contains("Dentist"))
  }

  @Test func `a meeting without a common time is refused with the nearest misses`() throws {
    let sample = try SampleConference(startsOn: "2027-06-24", endsOn: "2027-06-24")
    var keynote = try SampleConference.session("KEY", at: "2027-06-24 07:00", minutes: 660)
    keynote.mustAttend = true
    var evening = try SampleConference.session("EVE", at: "2027-06-24 18:20", minutes: 220)
    evening.mustAttend = true
    try sample.add(keynote, evening)
    _ = try sample.registerPair()
    let refused = #expect(throws: PlanningRefused.self) { try sample.generate(for: "mentee") }
    #expect(
      refused?.description == """
        no common time was found for a meeting with mentor Sample; the nearest misses:
          Thursday 18:00: you have EVE 18:20–22:00
          Thursday 17:45: you have KEY 07:00–18:00
          Thursday 18:15: you have EVE 18:20–22:00
        Change what is in the way, or plan without it by --fewer-meetings.
        """)
    var options = PlanningOptions()
    options.allowsFewerMeetings = true
    let schedule = try sample.generate(for: "mentee", options: options)
    #expect(schedule.items.compactMap(\.code) == ["KEY", "EVE"])
    #expect(schedule.remarks.count == 1)
  }
}
