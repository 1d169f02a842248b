import Docent
import Testing

@testable import DocentFormats

@Suite struct SensitiveAnswersCSVTests {
  private func read(_ lines: String...) throws -> DraftFile<SensitiveAnswerDraft> {
    let text = lines.map { $0 + "\n" }.joined()
    return try SensitiveAnswersCSV.read(CSVReader(bytes: Array(text.utf8), name: "apart.csv"))
  }

  @Test func `a row is one answer, and a wish that is blank is none`() throws {
    let file = try read(
      "email,member_number,field,value,wants_same", "ana@example.org,,gender,woman,yes",
      ",M1,language,ASL,")
    #expect(file.faults == [] && file.oddities == [])
    #expect(
      file.drafts.map(\.content) == [
        SensitiveAnswerDraft(
          email: "ana@example.org", memberNumber: nil,
          answer: SensitiveAnswer(field: "gender", value: "woman", wantsSame: true)),
        SensitiveAnswerDraft(
          email: nil, memberNumber: "M1",
          answer: SensitiveAnswer(field: "language", value: "ASL", wantsSame: false)),
      ])
  }

  @Test func `faults have places and repeat nothing of the file`() throws {
    let file = try read(
      "email,field,value,wants_same,secretname", "secretmail,secretfield,secretvalue,secretwish,x",
      ",f,v,", "a@example.org,,v,", "a@example.org,f,,")
    let messages = file.faults.map(\.description) + file.oddities.map(\.description)
    #expect(
      file.faults.map { "\($0.place)" } == [
        "apart.csv:1:30", "apart.csv:2:1", "apart.csv:2:36", "apart.csv:3:1", "apart.csv:4:15",
        "apart.csv:5:17",
      ])
    #expect(messages.allSatisfy { !$0.contains("secret") }, "\(messages)")
  }

  @Test func `a file without headings is refused without a word of its first row`() throws {
    let file = try read("secret@example.org,secretfield,secretvalue,yes")
    #expect(!file.faults.isEmpty)
    let messages = file.faults.map(\.description) + file.oddities.map(\.description)
    #expect(messages.allSatisfy { !$0.contains("secret") }, "\(messages)")
  }
}
