import DocentTestSupport
import Testing

@testable import Docent
@testable import DocentStore

/// Cohorts at real conferences, held against checks that know nothing of how they are planned.
@Suite(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
struct RealCohortTests {
  private static let people = 40
  private static let seats = 12

  /// Forty random people at Code4Lib 2020, with twelve seats in every session.
  private struct Crowd {
    let store: Store
    let conference: Conference
    let sessions: [Session]
    let profiles: [RandomProfile]

    init() throws {
      store = try Store()
      let store = store
      conference = try store.write { try RealScheduleTests.Programme.all[0].hold(in: $0) }
      let conference = conference
      sessions = try store.read { try $0.sessions.list(conference) }
      let sessions = sessions
      profiles = try store.write { store in
        try (0..<RealCohortTests.people).map { seed in
          var profile = RandomProfile(seed: seed, sessions: sessions)
          profile.pins = []
          profile.preferences.mostSessions = nil
          profile.preferences.mostMinutes = nil
          _ = try profile.attend(conference, as: "n\(seed)", in: store)
          return profile
        }
      }
      // Keynotes for everyone would be refused in rooms of this size.
      var rules = PlanningRules.standard
      for (name, kind) in rules.kinds {
        var kind = kind
        kind.must = .nobody
        rules.kinds[name] = kind
      }
      let open = rules
      try store.write { store in
        _ = try store.planningRules.add(open, to: conference)
        for session in sessions {
          var small = session
          small.details.mustAttend = false
          small.details.capacity = RealCohortTests.seats
          try store.sessions.update(small, in: conference)
        }
      }
    }

    var rules: PlanningRules {
      get throws { try store.read { try $0.planningRules.current(for: conference).rules } }
    }
  }

  @Test func `stored plans keep all rules, seats hold, and the bound is proved once more`() throws {
    let crowd = try Crowd()
    let (store, conference) = (crowd.store, crowd.conference)
    let plan = try store.write { try $0.cohorts.generate(.newcomers, at: conference) }
    #expect(plan.scheduled.count == Self.people)
    #expect(plan.sessions.contains { $0.planned == $0.seats && $0.wanted > $0.seats })

    var seats: [String: Int] = [:]
    var value = 0
    let rules = try crowd.rules
    for seed in 0..<Self.people {
      let schedule = try store.read {
        try $0.schedules.get(for: $0.people.get("n\(seed)@example.org"), at: conference)
      }
      var asked = crowd.profiles[seed].asked()
      asked.rules = rules
      let checker = ScheduleChecker(
        schedule, programme: crowd.sessions, daysOnSite: conference.days, asked: asked)
      #expect(checker.violations() == [], "seed \(seed)")
      for code in schedule.items.compactMap(\.code) { seats[code, default: 0] += 1 }
      value += schedule.value
    }
    for seated in plan.sessions {
      #expect(seats[seated.session.code] ?? 0 == seated.planned)
      #expect(seated.planned <= Self.seats)
    }
    #expect(plan.sessions.count > 40)

    let (cohort, bound) = try store.read { store in
      let cohort = try #require(try store.cohorts.newest(at: conference))
      return (cohort, try Self.bound(of: cohort, at: conference, store))
    }
    #expect(cohort.value == value)
    #expect(cohort.upperBound >= value)
    #expect(bound >= value)
    // Prices are stored in hundredths of a point, so that they prove a little less.
    #expect(abs(bound - cohort.upperBound) <= max(1, cohort.upperBound / 1_000))
    #expect(cohort.gap < 0.01)
  }

  /// What the stored prices prove, by the tables of the solver for one person.
  private static func bound(
    of cohort: Cohort, at conference: Conference, _ store: borrowing Transaction
  ) throws -> Int {
    let members = try store.cohorts.members(of: cohort, at: conference)
    let input = try CohortReader(db: store.db, now: store.now, conference: conference)
      .input(for: members)
    let seats = CohortSeats(input, cohort.options)
    let lottery = input.lottery(seed: cohort.options.seed)
    let problem = CohortTranslation(
      input, lottery, round: 0, found: lottery.map { _ in [] }, seats, cohort.options
    ).problem
    let prices = try store.cohorts.full(in: cohort)
    return CohortChecker.bound(
      of: problem,
      at: problem.capacities.indices.map { number in
        let price =
          seats.sessions.indices.contains(number) ? prices[seats.sessions[number].id]?.price : nil
        return (price ?? 0) * CohortSolution.priceUnit / 100
      })
  }

  @Test func `as many cores as there are make the same bytes`() throws {
    let crowd = try Crowd()
    let told = try [1, 2, 4].map { workers in
      let plan = try crowd.store.write { store in
        var options = CohortOptions()
        options.workers = workers
        return try store.cohorts.generate(.newcomers, at: crowd.conference, options: options)
      }
      return plan.scheduled.map { scheduled in
        "\(scheduled.member.registration.person.handle) \(scheduled.plan.value) "
          + scheduled.plan.sessions.map(\.session.code).joined(separator: " ")
      } + plan.sessions.map { "\($0)" } + ["\(plan.value) \(plan.upperBound)"]
    }
    #expect(told[0] == told[1])
    #expect(told[0] == told[2])
  }
}
