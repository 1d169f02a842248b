import Docent
import Testing

@Suite struct PlanningRulesTests {
  private func changed(_ change: (inout PlanningRules) -> Void) -> PlanningRules {
    var rules = PlanningRules.standard
    change(&rules)
    return rules
  }

  @Test(arguments: PlanningRules.presets)
  func `nobody objects to a preset, and it says on what it rests`(preset: PlanningPreset) {
    #expect(preset.rules.objections == [])
    #expect(preset.reason.count > 60 && preset.reason.hasSuffix("."))
    #expect(PlanningRules.presets.count { $0.name == preset.name } == 1)
    #expect(PlanningRules.preset(named: preset.name) == preset)
  }

  @Test func `presets differ in what is known of such conferences`() throws {
    func rules(_ name: String) throws -> PlanningRules {
      try #require(PlanningRules.preset(named: name)).rules
    }
    #expect(try rules("standard") == .standard)
    let annual = try rules("ala-annual")
    #expect(annual.audiences["first-timers"]?.isForNewcomers == true)
    #expect(annual.kinds["exhibits"]?.isDropIn == true && annual.kinds["poster"]?.isDropIn == true)
    #expect(annual.kinds["reception"]?.leaving?.afterMinutes == 30)
    #expect(annual.mostOfOneTopic == nil)
    #expect(annual.walking.otherBuilding > PlanningRules.standard.walking.otherBuilding)
    let library = try rules("code4lib")
    #expect(library.kinds["social"]?.points ?? 0 > library.kinds["talk"]?.points ?? 0)
    #expect(try rules("state-association").day.until == 21 * 60)
    #expect(try rules("school-visit").kinds["tour"]?.must == .everyone)
    #expect(PlanningRules.preset(named: "ala") == nil)
  }

  @Test func `rules that nobody can plan by are objected to`() {
    let rules = changed {
      $0.kinds["keynote"]?.points = 10_001
      $0.kinds["social"]?.leaving = .init(afterMinutes: 0, costs: -1)
      $0.starPoints = -1
      $0.mostSessions = 0
      $0.mostMinutes = 1500
      $0.day = .init(from: 600, until: 600)
      $0.meal.longestMinutes = 181
      $0.meetingStep = 4
      $0.tracks = ["Main Hall": 1, "main  hall": 2, " ": 3]
    }
    #expect(
      Set(rules.objections.map(\.description)) == [
        "kinds.keynote.points is a whole number from 0 to 10000; correct it",
        "kinds.social.leave-after is a whole number from 1 to 1440; correct it",
        "kinds.social.leave-costs is a whole number from 0 to 10000; correct it",
        "star is a whole number from 0 to 10000; correct it",
        "most-sessions is a whole number from 1 to 100; correct it",
        "most-hours is a whole number from 15 to 1440; correct it",
        "day ends before it begins; let until be after from",
        "the longest meal does not fit between from and until; shorten it or widen the window",
        "meetings.step is a whole number from 5 to 240; correct it",
        "tracks has \"main  hall\" twice but for case and blanks, or without a name; keep one",
        "tracks has \" \" twice but for case and blanks, or without a name; keep one",
      ])
    #expect(changed { $0.meal.longestMinutes = 44 }.objections == [.mealsInDisorder])
    #expect(changed { $0.kinds["Poster Session"] = .init(points: 1) }.objections.count == 1)
    #expect(changed { $0.meal.longestMinutes = 180 }.objections == [])
    #expect(
      changed { $0.mostMinutes = 5 }.objections == [.outOfBounds("most-hours", 15...1440)])
  }

  @Test func `what changes is told field by field, also what is new or gone`() {
    let rules = changed {
      $0.kinds["keynote"]?.points = 46
      $0.kinds["poster"] = nil
      $0.tracks = ["Hall": 5]
      $0.audiences = ["all": .init(points: 3, isForNewcomers: true)]
      $0.mostMinutes = 390
      $0.day.from = 450
    }
    let told = rules.changes(from: .standard).map {
      "\($0.name) \($0.from ?? "-") \($0.to ?? "-")"
    }
    #expect(
      told == [
        "kinds.keynote.points 45 46", "kinds.poster.points 8 -", "kinds.poster.must nobody -",
        "kinds.poster.drop-in no -", "tracks.Hall - 5", "audiences.all.points - 3",
        "audiences.all.for - newcomers", "most-hours - 6.5", "day.from 07:00 07:30",
      ])
    #expect(rules.changes(from: rules).isEmpty)
  }
}
