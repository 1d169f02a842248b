import Docent
import Testing

@Suite struct MatchingPresetTests {
  private func rules(_ name: String) throws -> MatchingRules {
    try #require(MatchingRules.presets.first { $0.name == name }).rules
  }

  @Test(arguments: MatchingRules.presets)
  func `nobody objects to a preset, and it says why it is so`(preset: MatchingPreset) {
    #expect(preset.rules.objections == [])
    #expect(preset.reason.count > 60 && preset.reason.hasSuffix("."))
    #expect(MatchingRules.presets.count { $0.name == preset.name } == 1)
  }

  @Test func `every kind begins with rules that nobody objects to`() {
    for kind in ProgramKind.allCases {
      #expect(MatchingRules.preset(for: kind).objections == [], "\(kind)")
    }
  }

  @Test func `presets have what the programs publish`() throws {
    let conference = try rules("nmrt-conference")
    #expect(Set(conference.hard).isSuperset(of: [.registered, .returningMentor, .commonDays(1)]))
    let career = try rules("nmrt-career")
    #expect(
      Set(career.hard).isSuperset(of: [.mentorYears(atLeast: 5), .menteeYears(atMost: 5)]))
    #expect(career.weights[.libraryType, default: 0] > career.weights[.place, default: 0])
    #expect(career.weights[.positionArea, default: 0] > career.weights[.place, default: 0])
    let open = try rules("mentorconnect").hard.map(\.kind)
    #expect(!open.contains(.mentorYears) && !open.contains(.menteeYears))
    let division = try rules("division")
    #expect(Set(division.hard).isSuperset(of: [.mentorYears(atLeast: 4), .agreement]))
    #expect(division.mostMentees == 1 && division.tiers.first == .carryOver)
    #expect(try rules("college-directors").hard.contains(.otherCity))
    #expect(Set(try rules("alsc").hard).isSuperset(of: [.adults, .mentorMember(["alsc"])]))
    let state = try rules("state-association")
    #expect(state.hard.contains(.menteeYears(atMost: 4)) && state.tiers.first == .carryOver)
    let buddy = try rules("conference-buddy")
    #expect(buddy.weights.allSatisfy { $0.value <= buddy.weights[.wishes, default: 0] })
    #expect(buddy.hard.contains(.returningMentor) && !buddy.hard.contains(.notPairedBefore))
    #expect(try rules("library-school").hard.contains(.studentsWelcome))
    let peers = try rules("peers")
    #expect(peers.weights[.yearsAhead] == nil && peers.hard.allSatisfy { $0.number == nil })
  }
}
