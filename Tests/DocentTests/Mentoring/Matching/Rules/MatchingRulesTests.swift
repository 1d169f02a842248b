import Testing

@testable import Docent

@Suite struct MatchingRulesTests {
  private let rules = MatchingRules(
    hard: [.registered, .commonDays(1)], weights: [.topics: 10, .place: 5])

  @Test func `every kind of rule is made of what it needs, and of nothing else`() {
    for kind in HardRuleKind.allCases {
      let made = [
        kind.rule(), kind.rule(number: 3), kind.rule(organizations: ["nmrt"]),
        kind.rule(number: 3, organizations: ["nmrt"]), kind.rule(number: -1),
      ].compactMap(\.self)
      #expect(made.count == 1, "\(kind)")
      #expect(made.first?.kind == kind && made.first?.name == kind.rawValue)
      #expect(kind.rule(number: made[0].number, organizations: made[0].organizations) == made[0])
    }
  }

  @Test(arguments: [[], [""], ["ala", "ala"]])
  func `a rule names each organization once, and one at least`(organizations: [String]) {
    #expect(HardRuleKind.mentorMember.rule(organizations: organizations) == nil)
    #expect(HardRuleKind.menteeMember.rule(organizations: organizations) == nil)
  }

  @Test func `what makes rules unusable is told`() {
    var bad = rules
    bad.hard += [.commonDays(2), .mentorYears(atLeast: 200), .menteeMember([])]
    bad.tiers = [.others, .others]
    bad.weights = [.topics: 30_000, .identity: .max, .place: -1]
    bad.mostMentees = 0
    #expect(
      bad.objections == [
        .repeatedRule(.commonDays), .wrongArgument(.mentorYears), .wrongArgument(.menteeMember),
        .repeatedTier(.others), .outOfBounds("place", 0...30_000),
        .outOfBounds("identity", 0...30_000), .outOfBounds("most-mentees", 1...100),
        .tooMuch(60_001), .exposed(.identity),
      ])
    #expect(bad.objections.allSatisfy { $0.description.contains("; ") || "\($0)".contains(", so") })
    #expect(rules.objections == [])
  }

  @Test func `what changes is named field by field, or as an order`() {
    var other = rules
    other.hard = [.commonDays(2), .mentorMember(["ala", "nmrt"])]
    other.weights = [.topics: 10, .wishes: 0]
    other.tiers = [.others]
    #expect(
      other.changes(from: rules).map { "\($0.name): \($0.from ?? "-") \($0.to ?? "-")" } == [
        "rules.registered: yes -", "rules.common-days: 1 2", "rules.mentor-member: - ala; nmrt",
        "weights.place: 5 -", "weights.wishes: - 0", "tiers: carry-over; newcomers; others others",
      ])
    #expect(rules.changes(from: rules) == [])
    var turned = rules
    turned.hard.reverse()
    #expect(turned.changes(from: rules).map(\.to) == ["common-days; registered"])
  }
}
