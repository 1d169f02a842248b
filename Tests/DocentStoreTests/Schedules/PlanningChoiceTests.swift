import DocentStore
import DocentTestSupport
import Testing

@testable import Docent

@Suite struct PlanningChoiceTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00"),
      SampleConference.session("B", at: "2027-06-24 09:30"),
      SampleConference.session("C", at: "2027-06-25 09:00"))
  }

  private func reasons(for code: String, of name: String = "mentee") throws -> [String] {
    try sample.generate(for: name).items.first { $0.code == code }?.reasons ?? []
  }

  @Test func `what is said about sessions is kept, the last word for each, by start`() throws {
    try sample.choose(.star, "C", "B", for: "mentee")
    try sample.choose(.pin, "A", for: "mentee")
    try sample.choose(.veto, "B", for: "mentee")
    let choices = try sample.request(of: "mentee").choices
    #expect(
      choices == [
        .init(code: "A", title: "Session A", choice: .pin),
        .init(code: "B", title: "Session B", choice: .veto),
        .init(code: "C", title: "Session C", choice: .star),
      ])
    #expect(try sample.request(of: "third").choices.isEmpty)
  }

  @Test func `what is taken back is gone`() throws {
    try sample.choose(.star, "A", "C", for: "mentee")
    let registration = try sample.registration(of: "mentee")
    try sample.store.write {
      try $0.choices.release(["A", "B"], for: registration, in: sample.conference)
    }
    #expect(try sample.request(of: "mentee").codes(.star) == ["C"])
  }

  @Test func `a star adds points, and a pin comes first`() throws {
    #expect(try reasons(for: "A").isEmpty == false, "of two at one time the first is taken")
    try sample.choose(.star, "B", for: "mentee")
    #expect(try reasons(for: "B").contains { $0.hasPrefix("your star") })
    try sample.choose(.pin, "A", for: "mentee")
    #expect(try reasons(for: "A").contains("you asked for it"))
    #expect(try !reasons(for: "A", of: "third").contains("you asked for it"))
  }

  @Test func `a veto reaches the planning of the one who said it`() throws {
    try sample.choose(.veto, "C", for: "mentee")
    let session = try sample.session("C").id
    #expect(try sample.input(for: "mentee").taste.choices == [session: .veto])
    #expect(try sample.input(for: "third").taste.choices.isEmpty)
  }

  @Test func `an unknown session is named with the nearest, and nothing is stored`() throws {
    try sample.add(SampleConference.session("KEY-1", at: "2027-06-25 11:00"))
    #expect(throws: StoreError.notFound("session", name: "KEY-2", nearest: "KEY-1")) {
      try sample.choose(.star, "A", "KEY-2", for: "mentee")
    }
    #expect(try sample.request(of: "mentee").choices.isEmpty)
  }

  @Test func `pins that cannot be kept are refused, all at once`() throws {
    try sample.change("A") { $0.status = .cancelled }
    _ = try sample.change(registrationOf: "mentee") {
      $0.days = [sample.conference.startsOn]
    }
    let error = #expect(throws: StoreError.self) {
      try sample.choose(.pin, "A", "B", "C", for: "mentee")
    }
    let words = error?.description ?? ""
    #expect(words.contains("session A was cancelled"))
    #expect(words.contains("session C cannot be pinned: it is on 2027-06-25"))
    #expect(!words.contains("session B"))
    #expect(try sample.request(of: "mentee").choices.isEmpty)
    try sample.choose(.veto, "A", "C", for: "mentee")
  }

  @Test func `no schedule is planned around a pin whose session was cancelled since`() throws {
    try sample.choose(.pin, "A", for: "mentee")
    try sample.change("A") { $0.status = .cancelled }
    var options = PlanningOptions()
    options.pins = ["C"]
    let generate = { try sample.generate(for: "mentee", options: options) }
    let error = #expect(throws: StoreError.self) { try generate() }
    #expect(error?.description.contains("--release A") == true)
    #expect(try sample.request(of: "mentee").codes(.pin) == ["A"], "nothing was stored")
    let registration = try sample.registration(of: "mentee")
    try sample.store.write {
      try $0.choices.release(["A"], for: registration, in: sample.conference)
    }
    #expect(try generate().items.contains { $0.code == "C" })
  }

  @Test func `a session that goes takes what was said about it with it`() throws {
    try sample.choose(.star, "A", "C", for: "mentee")
    let session = try sample.session("A")
    try sample.store.write { try $0.sessions.remove(session) }
    #expect(try sample.request(of: "mentee").codes(.star) == ["C"])
  }

  // MARK: Days

  @Test func `what is asked of each day is kept and planned with`() throws {
    #expect(try sample.input(for: "mentee").preferences == PlanningPreferences())
    var preferences = PlanningPreferences()
    preferences.pacePercent = 130
    preferences.mostMinutes = 390
    preferences.latest = 18 * 60
    let registration = try sample.registration(of: "mentee")
    try sample.store.write { [preferences] in
      try $0.choices.update(preferences, of: registration)
    }
    #expect(try sample.input(for: "mentee").preferences == preferences)
    preferences.mostSessions = 4
    preferences.latest = nil
    try sample.store.write { [preferences] in
      try $0.choices.update(preferences, of: registration)
    }
    #expect(try sample.request(of: "mentee").preferences == preferences)
  }

  @Test(
    arguments: [
      { $0.pacePercent = 49 }, { $0.pacePercent = 401 }, { $0.mostSessions = 0 },
      { $0.mostMinutes = 0 }, { $0.earliest = 1441 }, { $0.latest = -1 },
      {
        $0.earliest = 600
        $0.latest = 600
      },
    ] as [@Sendable (inout PlanningPreferences) -> Void])
  func `days that cannot be are refused`(
    change: @Sendable (inout PlanningPreferences) -> Void
  ) throws {
    var preferences = PlanningPreferences()
    change(&preferences)
    let registration = try sample.registration(of: "mentee")
    #expect(throws: StoreError.self) {
      try sample.store.write { [preferences] in
        try $0.choices.update(preferences, of: registration)
      }
    }
  }

  // MARK: Registrations

  @Test func `a registration keeps what was said while cancelled, and takes it along when removed`()
    throws
  {
    try sample.choose(.star, "A", for: "mentee")
    try sample.importOwn([("x", "2027-06-24 12:00")], of: "mentee")
    _ = try sample.change(registrationOf: "mentee") { $0.status = .cancelled }
    #expect(try sample.request(of: "mentee").codes(.star) == ["A"])
    let registration = try sample.registration(of: "mentee")
    try sample.store.write { store in
      try store.registrations.remove(registration, from: sample.conference)
      try store.people.remove(registration.person)
    }
    #expect(try sample.store.read { try $0.health.check() }.isEmpty)
  }
}
