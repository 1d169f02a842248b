import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct FollowedSpeakerTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    var talk = try SampleConference.session("A", at: "2027-06-24 09:00")
    talk.speakers = ["Third  sample"]
    var other = try SampleConference.session("B", at: "2027-06-25 09:00")
    other.speakers = ["Grace Hopper"]
    try sample.add(talk, other)
  }

  @discardableResult private func follow(
    _ names: String...
  ) throws -> [(name: String, nearest: String?)] {
    let registration = try sample.registration(of: "mentee")
    return try sample.store.write {
      try $0.choices.follow(names, by: registration, in: sample.conference)
    }
  }

  private func followed(in code: String) throws -> [String] {
    try sample.generate(for: "mentee").items.first { $0.code == code }?.reasons
      .filter { $0.hasPrefix("you follow") } ?? []
  }

  @Test func `a followed speaker's sessions are worth more, however the name is written`() throws {
    #expect(try follow("grace  HOPPER").isEmpty)
    let reasons = try followed(in: "B")
    #expect(reasons.count == 1 && reasons[0].hasPrefix("you follow grace  HOPPER +"))
    #expect(try followed(in: "A").isEmpty)
  }

  @Test func `a name the programme does not have is kept, and told with the nearest`() throws {
    let unknown = try follow("Grace Hoper", "Ada Lovelace")
    #expect(unknown.map(\.name) == ["Grace Hoper", "Ada Lovelace"])
    #expect(unknown.map(\.nearest) == ["Grace Hopper", nil])
    #expect(try sample.request(of: "mentee").follows == ["Ada Lovelace", "Grace Hoper"])
    var later = try SampleConference.session("C", at: "2027-06-26 09:00")
    later.speakers = ["Ada Lovelace"]
    try sample.add(later)
    #expect(try followed(in: "C").count == 1)
  }

  @Test func `somebody is followed under either name after a merge`() throws {
    try sample.store.write { store in
      _ = try store.people.merge(
        store.people.get("third@example.org"), into: store.people.get("other@example.org"),
        at: store.now)
    }
    #expect(try follow("other sample", "Third Sample").isEmpty)
    #expect(try followed(in: "A").count == 2, "the programme goes on to say Third Sample")
  }

  @Test func `who is followed no more is gone, and who never was is an error`() throws {
    try follow("Grace Hopper")
    let registration = try sample.registration(of: "mentee")
    let error = #expect(throws: StoreError.self) {
      try sample.store.write { try $0.choices.unfollow(["Grace Hoper"], by: registration) }
    }
    #expect(error?.description.contains("did you mean Grace Hopper?") == true)
    try sample.store.write { try $0.choices.unfollow(["GRACE hopper"], by: registration) }
    #expect(try sample.request(of: "mentee").follows.isEmpty)
  }
}
