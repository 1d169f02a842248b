import Docent
import DocentStore
import DocentTestSupport
import Testing

/// What two records of one person said about schedules.
@Suite struct RequestMergingTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00"),
      SampleConference.session("B", at: "2027-06-25 09:00"))
  }

  private func merge(_ other: String, into kept: String) throws {
    try sample.store.write { store in
      _ = try store.people.merge(
        store.people.get("\(other)@example.org"), into: store.people.get("\(kept)@example.org"),
        at: store.now)
    }
  }

  private func ask(_ pace: Int, following names: String..., of name: String) throws {
    let registration = try sample.registration(of: name)
    try sample.store.write { store in
      var preferences = PlanningPreferences()
      preferences.pacePercent = pace
      try store.choices.update(preferences, of: registration)
      _ = try store.choices.follow(names, by: registration, in: sample.conference)
    }
  }

  @Test func `both were registered: what either said is kept, the kept person's first`() throws {
    try sample.choose(.star, "A", for: "mentee")
    try sample.choose(.veto, "A", "B", for: "third")
    try ask(150, following: "Ada", of: "mentee")
    try ask(90, following: "Grace", "ADA", of: "third")
    try sample.importOwn([("a", "2027-06-24 12:00")], of: "third")
    try merge("third", into: "mentee")
    let request = try sample.request(of: "mentee")
    #expect(request.codes(.star) == ["A"] && request.codes(.veto) == ["B"])
    #expect(request.follows == ["Ada", "Grace"])
    #expect(request.preferences.pacePercent == 150 && request.ownEvents == 1)
    #expect(try sample.store.read { try $0.health.check() }.isEmpty)
  }

  @Test func `one was registered: what they said moves along`() throws {
    let registration = try sample.registration(of: "mentee")
    try ask(90, following: "Grace", of: "third")
    _ = try sample.store.write {
      try $0.registrations.remove(registration, from: sample.conference)
    }
    try merge("third", into: "mentee")
    let request = try sample.request(of: "mentee")
    #expect(request.preferences.pacePercent == 90 && request.follows == ["Grace"])
  }

  @Test func `what a mentor recommended under another record is the mentor's`() throws {
    _ = try sample.registerPair()
    try sample.store.write { store in
      try store.recommendations.add(
        ["A"], to: store.people.get("mentee@example.org"),
        by: store.people.get("mentor@example.org"), at: sample.conference)
    }
    try merge("mentor", into: "other")
    try merge("mentee", into: "third")
    let registration = try sample.registration(of: "third")
    let listed = try sample.store.read {
      try $0.recommendations.list(for: registration, at: sample.conference)
    }
    #expect(
      listed == [.init(code: "A", title: "Session A", mentor: "other Sample", counts: true)])
  }
}
