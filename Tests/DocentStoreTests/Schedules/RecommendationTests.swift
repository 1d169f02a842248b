import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct RecommendationTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00"),
      SampleConference.session("B", at: "2027-06-25 09:00"))
  }

  private func recommend(_ codes: String..., by mentor: String = "mentor") throws {
    try sample.store.write { store in
      try store.recommendations.add(
        codes, to: store.people.get("mentee@example.org"),
        by: store.people.get("\(mentor)@example.org"), at: sample.conference)
    }
  }

  private func withdraw(_ codes: String...) throws {
    try sample.store.write { store in
      try store.recommendations.withdraw(
        codes, from: store.people.get("mentee@example.org"),
        by: store.people.get("mentor@example.org"), at: sample.conference)
    }
  }

  private func isRecommended(_ code: String) throws -> Bool {
    try sample.generate(for: "mentee").items.first { $0.code == code }?.reasons
      .contains { $0.hasPrefix("recommended by mentor Sample +") } ?? false
  }

  private var listed: [Recommendation] {
    get throws {
      let registration = try sample.registration(of: "mentee")
      return try sample.store.read {
        try $0.recommendations.list(for: registration, at: sample.conference)
      }
    }
  }

  @Test func `what the mentor recommends is worth more to the mentee`() throws {
    _ = try sample.registerPair()
    try recommend("A")
    try recommend("A")
    #expect(try isRecommended("A") && !isRecommended("B"))
    #expect(
      try listed == [.init(code: "A", title: "Session A", mentor: "mentor Sample", counts: true)])
    try withdraw("A")
    #expect(try !isRecommended("A"))
  }

  @Test func `nobody recommends to whom they do not guide`() throws {
    #expect(throws: StoreError.self) { try recommend("A") }
    _ = try sample.registerPair()
    #expect(throws: StoreError.self) { try recommend("A", by: "other") }
    #expect(throws: StoreError.notFound("session", name: "Z", nearest: "A")) {
      try recommend("B", "Z")
    }
    #expect(throws: StoreError.self) { try withdraw("B") }
    #expect(try listed.isEmpty)
  }

  @Test func `it counts as long as the pair stands`() throws {
    let pair = try sample.registerPair().pair
    try recommend("A")
    _ = try sample.store.write { try $0.pairs.end(pair, reason: "moved away") }
    #expect(try !isRecommended("A"))
    #expect(try listed.map(\.counts) == [false])
    try withdraw("A")
    #expect(try listed.isEmpty)
  }
}
