import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct UnmeasuredWalkTests {
  private func take(_ walks: WalkingDraft...) throws -> [String] {
    let sample = try SampleConference()
    try sample.add(
      SampleConference.session("A", at: "2027-06-24 09:00", room: "1", building: "Annex"),
      SampleConference.session("B", at: "2027-06-24 10:00", room: "1", building: "Centre"),
      SampleConference.session("C", at: "2027-06-24 11:00", room: "1", building: "Hotel"))
    let drafts = walks.enumerated().map { Draft($1, line: $0 + 2) }
    return try sample.store.write {
      try $0.rooms.importWalks(
        DraftFile(name: "walking.csv", drafts: drafts, headings: []), into: sample.conference)
    }.warnings.map(\.description)
  }

  @Test func `walks between buildings that a file leaves out are told, with what is taken`() throws
  {
    let warnings = try take(
      WalkingDraft(from: "Hotel", to: "Centre", minutes: 7),
      WalkingDraft(from: "Annex", to: "Centre", minutes: 3))
    #expect(
      warnings == [
        "walking.csv: no walk between Annex and Hotel is known; 10 minutes are taken"
      ])
  }

  @Test func `nothing is told where all walks are known, one way or the other`() throws {
    let warnings = try take(
      WalkingDraft(from: "Hotel", to: "Centre", minutes: 7),
      WalkingDraft(from: "Annex", to: "Centre", minutes: 3),
      WalkingDraft(from: "Hotel", to: "Annex", minutes: 9))
    #expect(warnings.isEmpty)
  }
}
