import Docent
import Testing

@Suite struct MatchingForecasterTests {
  /// Forecasts of random sign-ups, with the sign-ups.
  private func forecasts() throws -> [(signUps: RandomSignUps, forecast: MatchingForecast)] {
    try (0..<60 as Range<UInt64>).compactMap { seed in
      let signUps = RandomSignUps(seed: seed)
      let candidates = signUps.candidates
      guard !candidates.mentees.isEmpty, !candidates.mentors.isEmpty else { return nil }
      return (signUps, try MatchingForecaster(candidates).forecast())
    }
  }

  private func served(_ applicants: [Applicant], _ rules: MatchingRules) throws -> Int {
    try Matching(
      MatchingCandidates(applicants, rules: rules), settings: MatchingSettings(seed: 0)
    ).servedCount
  }

  @Test func `one more seat brings what it brings`() throws {
    var count = 0
    for (signUps, forecast) in try forecasts() {
      for mentor in signUps.applicants where mentor.role != .mentee {
        let more = signUps.applicants.map { applicant in
          var applicant = applicant
          if applicant.person == mentor.person { applicant.capacity += 1 }
          return applicant
        }
        guard mentor.capacity < signUps.rules.mostMentees else { continue }
        let gain = try served(more, signUps.rules) - forecast.served
        let told = forecast.seatsToAdd.first { $0.name == mentor.name }?.mentees ?? 0
        #expect(told == gain)
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func `so many mentors of a kind are needed, and no fewer`() throws {
    for (signUps, forecast) in try forecasts() {
      for kind in forecast.kinds {
        func added(_ count: Int) -> [Applicant] {
          signUps.applicants
            + (0..<count).map { index in
              Applicant.sample(Int64(100 + index), .mentor) {
                $0.libraryTypeNow = kind.name.libraryType
                $0.years = 40
              }
            }
        }
        let all = signUps.candidates.mentees.count - kind.left
        #expect(try served(added(kind.needed), signUps.rules) == all)
        #expect(try served(added(kind.needed + 3), signUps.rules) == all)
        guard kind.needed > 0 else { continue }
        #expect(try served(added(kind.needed - 1), signUps.rules) < all)
      }
      #expect(forecast.mix.count >= forecast.mixBound)
    }
  }

  @Test func `mentees stand against seats, each answer once whatever its spelling`() throws {
    let people = [
      Applicant.sample(1, .mentee) {
        $0.libraryTypeNow = "student"
        $0.libraryTypeWanted = "Public"
        $0.topicsWanted = ["Metadata", "metadata ", "Care"]
      },
      Applicant.sample(2, .mentee) {
        $0.tier = 1
        $0.libraryTypeNow = "public"
      },
      Applicant.sample(3, .mentor) {
        $0.capacity = 3
        $0.libraryTypeNow = "public"
        $0.topicsOffered = ["metadata"]
      },
    ]
    let rules = MatchingRules(hard: [], weights: [:], tiers: [.newcomers, .others], mostMentees: 2)
    let forecast = try MatchingForecaster(MatchingCandidates(people, rules: rules)).forecast()
    #expect(
      forecast.balances.map { "\($0.question) \($0.answer): \($0.mentees) \($0.seats ?? -1)" } == [
        "tier newcomers: 1 -1", "tier others: 1 -1", "library type Public: 2 2",
        "topic Care: 1 0", "topic Metadata: 1 2",
      ])
    #expect(forecast.mentees == 2 && forecast.seats == 2 && forecast.served == 2)
  }

  @Test func `relaxing a rule never serves fewer`() throws {
    for (signUps, forecast) in try forecasts() {
      #expect(forecast.rules.map(\.name) == signUps.rules.hard.map(\.name))
      for relaxation in forecast.rules { #expect(relaxation.mentees >= 0) }
    }
  }
}
