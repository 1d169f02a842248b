import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct StoredFreeTimeTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func free(
    _ one: String, _ other: String, minutes: Int? = 1, on day: String? = "2027-06-24"
  ) throws -> CommonFreeTime {
    try sample.store.read { store in
      try store.schedules.free(
        store.people.get("\(one)@example.org"), store.people.get("\(other)@example.org"),
        at: sample.conference, minutes: minutes, on: day.flatMap { CivilDay($0) })
    }
  }

  private func clocks(_ time: CommonFreeTime) -> [String] {
    time.stretches.map { stretch in
      [stretch.startsAt, stretch.endsAt].map { sample.conference.zone.wall(at: $0).clock }
        .joined(separator: "–")
    }
  }

  @Test func `own events and sessions at which one speaks are taken, of either`() throws {
    try sample.importOwn([("one", "2027-06-24T09:00")], of: "other")
    var talk = try SampleConference.session("TALK", at: "2027-06-24 12:00")
    talk.speakers = ["third Sample"]
    try sample.add(talk)
    let expected = ["08:00–09:00", "10:00–12:00", "13:00–22:00"]
    #expect(try clocks(free("other", "third")) == expected)
    #expect(try clocks(free("third", "other")) == expected)
  }

  @Test func `sessions of a schedule are taken, where they are now and if they are`() throws {
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00"),
      SampleConference.session("B", at: "2027-06-24 16:00"))
    try sample.choose(.veto, "A", for: "third")
    for name in ["other", "third"] { _ = try sample.generate(for: name) }
    let time = try free("other", "third")
    #expect(time.remarks.isEmpty)
    let starts = clocks(time).map { String($0.prefix(5)) }
    #expect(starts.contains("10:00") && starts.contains("17:00"))
    try sample.change("A") { $0.status = .cancelled }
    #expect(try clocks(free("other", "third")).first?.hasPrefix("08:00–09:00") == false)
  }

  @Test func `meetings with others are taken`() throws {
    _ = try sample.registerPair()
    let meeting = try #require(try sample.generate(for: "mentee").meetings.first)
    let time = try free("mentor", "other")
    #expect(!time.stretches.isEmpty)
    for stretch in time.stretches {
      #expect(stretch.endsAt <= meeting.startsAt || meeting.endsAt <= stretch.startsAt)
    }
  }

  @Test func `a pair meets as long as its program says, others half an hour`() throws {
    _ = try sample.registerPair()
    try sample.store.write { store in
      for var program in try store.programs.list() {
        program.meetingMinutes = 50
        try store.programs.update(program)
      }
    }
    #expect(try free("mentor", "mentee", minutes: nil).minutes == 50)
    #expect(try free("mentee", "mentor", minutes: nil).minutes == 50)
    #expect(try free("mentor", "other", minutes: nil).minutes == 30)
    #expect(try free("mentor", "mentee", minutes: 10).minutes == 10)
  }

  @Test func `days are those on which both are on site`() throws {
    _ = try sample.change(registrationOf: "other") {
      $0.days = [sample.conference.startsOn.advanced(by: 1)]
    }
    let days = try free("other", "third", on: nil).stretches.map(\.day.description)
    #expect(days == ["2027-06-25"])
    #expect(throws: StoreError.self) { try free("third", "other") }
  }

  @Test func `whoever has cancelled the registration meets nobody`() throws {
    _ = try sample.change(registrationOf: "other") { $0.status = .cancelled }
    #expect(throws: StoreError.self) { try free("third", "other") }
  }
}
