import Docent
import Testing

@testable import DocentFormats

@Suite struct CandidatesCSVTests {
  private func read(_ lines: String...) throws -> DraftFile<CandidateDraft> {
    let text = lines.map { $0 + "\n" }.joined()
    return try CandidatesCSV.read(CSVReader(bytes: Array(text.utf8), name: "scores.csv"))
  }

  @Test func `a row is a mentee, a mentor and a score`() throws {
    let file = try read("Score,Mentor,Mentee", "12,M1,ana@example.org")
    #expect(
      file.drafts.map(\.content) == [
        CandidateDraft(mentee: "ana@example.org", mentor: "M1", score: 12)
      ])
    #expect(file.drafts.first?.columns == ["mentee": 7, "mentor": 4] && file.faults == [])
  }

  @Test func `blanks and scores out of bounds are faults where they stand`() throws {
    let file = try read(
      "mentee,mentor,score", ",M1,1", "A,,2", "A,M1,", "A,M1,1000001", "A,M1,1.5", "A,M1,-1",
      "A,M1,1000000", "A,M1,0")
    #expect(file.drafts.map(\.content.score) == [1_000_000, 0])
    #expect(
      file.faults.map { "\($0.place)" } == [
        "scores.csv:2:1", "scores.csv:3:3", "scores.csv:4:6", "scores.csv:5:6", "scores.csv:6:6",
        "scores.csv:7:6",
      ])
  }
}
