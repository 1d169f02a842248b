import Docent
import DocentStore
import DocentTestSupport
import Testing

/// What a cohort cannot have.
@Suite struct CohortRefusalTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    for day in 24...26 {
      for hour in 9...12 {
        try sample.add(
          try SampleConference.session(
            "D\(day)H\(hour)", at: "2027-06-\(day) \(hour.padded(2)):00", minutes: 55,
            room: "Hall"))
      }
    }
  }

  @Test func `a must for more people than its room holds is refused, with who and how many`()
    throws
  {
    try sample.setSeats(2, of: "Hall")
    try sample.change("D24H9") { $0.mustAttend = true }
    try sample.change("D25H9") { $0.mustAttend = true }
    let before = try sample.plannedCodes()
    let error = try #require(throws: CohortRefused.self) { try sample.planNewcomers() }
    #expect(error.crowds.map(\.code) == ["D24H9", "D25H9"])
    #expect(error.crowds.allSatisfy { $0.people == 3 && $0.seats == 2 })
    #expect(error.description.contains("3 must be there (3 must of the programme)"))
    #expect(error.description.contains("mentee@example.org"))
    #expect(error.description.contains("--oversubscription"))
    #expect(try sample.plannedCodes() == before)
    #expect(try sample.planNewcomers { $0.oversubscription = 50 }.scheduled.count == 3)
  }

  @Test func `whoever must be there has a seat that is kept for others`() throws {
    try sample.setSeats(3, of: "Hall")
    try sample.change("D24H9") { $0.mustAttend = true }
    let plan = try sample.planNewcomers { $0.share = 60 }
    let seats = try sample.plannedSeats()
    #expect(seats["D24H9"] == 3)
    #expect(seats["D24H10"] == 1)
    #expect(plan.scheduled.count == 3)
  }

  @Test func `whose own musts clash is told, and the rest is planned`() throws {
    try sample.add(try SampleConference.session("RIVAL", at: "2027-06-24 09:00", room: "Hall"))
    try sample.choose(.pin, "D24H9", "RIVAL", for: "other")
    let plan = try sample.planNewcomers()
    #expect(plan.scheduled.count == 2)
    let left = try #require(plan.unscheduled.first)
    #expect(plan.unscheduled.count == 1)
    #expect(left.registration.person.handle == "other@example.org")
    guard case .clashingMusts(let clashes) = left.refusal else {
      Issue.record("\(left.refusal)")
      return
    }
    #expect(clashes.first?.codes.sorted() == ["D24H9", "RIVAL"])
    #expect(try sample.plannedCodes().keys.sorted() == ["mentee@example.org", "third@example.org"])
  }

  @Test func `whose own musts clash keeps the seats of the schedule before`() throws {
    try sample.setSeats(1, of: "Hall")
    _ = try sample.generate(for: "other")
    try sample.add(try SampleConference.session("RIVAL", at: "2027-06-24 09:00", room: "Hall"))
    try sample.choose(.pin, "D24H9", "RIVAL", for: "other")
    let plan = try sample.planNewcomers()
    #expect(plan.unscheduled.count == 1)
    for (code, people) in try sample.plannedSeats() { #expect(people == 1, "\(code)") }
    #expect(try sample.plannedCodes()["other@example.org"]?.contains("D24H9") == true)
  }

  @Test func `a pair without a common time is listed, and the rest is planned`() throws {
    _ = try sample.registerPair()
    _ = try sample.change(registrationOf: "mentor") {
      $0.days = [CivilDay("2027-06-24")].compactMap(\.self)
    }
    _ = try sample.change(registrationOf: "mentee") {
      $0.days = [CivilDay("2027-06-26")].compactMap(\.self)
    }
    let plan = try sample.planNewcomers()
    #expect(plan.scheduled.count == 3)
    let without = plan.scheduled.flatMap { scheduled in
      scheduled.withoutMeeting.map {
        (scheduled.member.registration.person.handle, $0.mentor.handle)
      }
    }
    #expect(without.map(\.0) == ["mentee@example.org"])
    #expect(without.map(\.1) == ["mentor@example.org"])
  }

  @Test func `a mentor meets each mentee at a time of their own, and can walk to the next`() throws
  {
    try sample.store.write { store in
      for mentee in ["mentee", "other", "third"] {
        _ = try store.pairs.register(
          mentor: store.people.get("mentor@example.org"),
          mentee: store.people.get("\(mentee)@example.org"), at: sample.conference)
      }
    }
    let plan = try sample.planNewcomers()
    let meetings = plan.scheduled.map(\.plan.meetings).joined().sorted { $0.startsAt < $1.startsAt }
    #expect(meetings.count == 6)
    for (one, next) in zip(meetings, meetings.dropFirst()) {
      #expect(one.endsAt <= next.startsAt)
    }
    #expect(
      plan.scheduled.allSatisfy {
        Set($0.plan.meetings.map { sample.conference.day(of: $0.startsAt) }).count == 2
      })
    #expect(try sample.schedule(of: "mentor").meetings.count == 6)
  }

  @Test func `a mentor who is planned at the same time is met later`() throws {
    _ = try sample.registerPair()
    try sample.store.write { store in
      let people = try ["mentor", "mentee"].map { try store.people.get("\($0)@example.org") }
      let plan = try store.cohorts.generate(.people(people), at: sample.conference)
      #expect(plan.scheduled.allSatisfy { $0.plan.meetings.isEmpty })
      #expect(
        plan.scheduled.map(\.plan.remarks).joined().contains {
          $0.contains("mentor Sample is planned at the same time")
        })
    }
    let later = try sample.planNewcomers()
    #expect(later.scheduled.map(\.plan.meetings.count).max() == 2)
  }

  @Test func `nobody to plan is an error`() throws {
    for name in ["mentee", "other", "third"] {
      _ = try sample.change(registrationOf: name) { $0.status = .cancelled }
    }
    #expect(throws: StoreError.self) { try sample.planNewcomers() }
    try sample.store.write { store in
      let person = try store.people.get("mentor@example.org")
      #expect(throws: StoreError.self) {
        try store.cohorts.generate(.people([person, person]), at: sample.conference)
      }
    }
    #expect(throws: StoreError.self) {
      try sample.store.read { try $0.cohorts.pressure(at: sample.conference, most: 3) }
    }
  }
}
