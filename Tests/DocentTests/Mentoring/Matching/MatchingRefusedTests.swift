import Docent
import Testing

@Suite struct MatchingRefusedTests {
  private static let rules = MatchingRules(hard: [.otherInstitution], weights: [.topics: 10])
  private static let home = Identifier<Institution>(rawValue: 4)
  private static let people = [
    Applicant.sample(1, .mentee) { $0.institution = home }, Applicant.sample(2, .mentee),
    Applicant.sample(3, .mentor) { $0.institution = home },
    Applicant.sample(4, .mentor) { $0.capacity = 1 },
  ]

  private func refusal(
    of people: [Applicant] = people, pins: [(Int64, Int64)] = [], forbidden: [(Int64, Int64)] = []
  ) -> [MatchingRefused.Reason] {
    func couples(_ list: [(Int64, Int64)]) -> Set<Couple> {
      Set(
        list.map { Couple(mentee: Identifier(rawValue: $0.0), mentor: Identifier(rawValue: $0.1)) })
    }
    do {
      _ = try Matching(
        MatchingCandidates(people, rules: Self.rules),
        orders: MatchingOrders(pins: couples(pins), forbidden: couples(forbidden)),
        settings: MatchingSettings(seed: 1))
      return []
    } catch {
      return error.reasons
    }
  }

  @Test func `an empty side is named`() {
    #expect(refusal(of: []) == [.nobody(.mentee), .nobody(.mentor)])
    #expect(refusal(of: [.sample(1, .mentee)]) == [.nobody(.mentor)])
  }

  @Test func `all pins that cannot hold are told at once`() {
    #expect(
      refusal(pins: [(1, 3), (1, 4), (2, 4), (9, 4), (2, 8)])
        == [
          .pinBreaks(
            mentee: "Person 1", mentor: "Person 3", ["both are of one institution"]),
          .pinnedTwice(mentee: "Person 1"), .pinsOverCapacityOfFour,
          .notThere(Identifier(rawValue: 8), name: nil, .mentor),
          .notThere(Identifier(rawValue: 9), name: nil, .mentee),
        ].sorted(like: refusal(pins: [(1, 3), (1, 4), (2, 4), (9, 4), (2, 8)])))
    #expect(
      refusal(pins: [(2, 4)], forbidden: [(2, 4)]) == [
        .pinForbidden(mentee: "Person 2", mentor: "Person 4")
      ])
    #expect(refusal(pins: [(2, 4)]) == [])
  }

  @Test func `every reason says what to do`() {
    for reason in refusal(pins: [(1, 3), (1, 4), (2, 4), (9, 4), (2, 8)]) {
      #expect(reason.description.contains("; "))
    }
  }
}

extension MatchingRefused.Reason {
  fileprivate static let pinsOverCapacityOfFour = Self.pinsOverCapacity(
    mentor: "Person 4", capacity: 1)
}

extension [MatchingRefused.Reason] {
  /// The same reasons in the order of others, which is that of rows.
  fileprivate func sorted(like others: Self) -> Self {
    sorted { (others.firstIndex(of: $0) ?? .max) < (others.firstIndex(of: $1) ?? .max) }
  }
}
