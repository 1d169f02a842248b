import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct SensitiveAnswerRepositoryTests {
  private let sample: SampleConference
  private let cycle: Cycle

  init() throws {
    let sample = try SampleConference()
    self.sample = sample
    cycle = try sample.store.write { store in
      let program = try store.programs.add(slug: "pairs", name: "Pairs", kind: .conference)
      let cycle = try store.programs.addCycle("2027", to: program, conference: sample.conference)
      for name in ["mentor", "mentee"] {
        _ = try store.applications.add(
          try store.people.get("\(name)@example.org"), as: .both, to: cycle)
      }
      return cycle
    }
  }

  private func load(
    _ rows: (String, String, String, Bool)..., prunes: Bool = false
  ) throws -> ImportSummary {
    let drafts = rows.enumerated().map { index, row in
      Draft(
        SensitiveAnswerDraft(
          email: "\(row.0)@example.org", memberNumber: nil,
          answer: SensitiveAnswer(field: row.1, value: row.2, wantsSame: row.3)),
        line: index + 2, columns: ["email": 1, "value": 30])
    }
    let file = DraftFile(name: "apart.csv", drafts: drafts, headings: ["email", "field", "value"])
    return try sample.store.write {
      try $0.sensitiveAnswers.import(file, into: cycle, prunes: prunes)
    }
  }

  private func counts(_ summary: ImportSummary) -> [Int] {
    [summary.added, summary.changed, summary.unchanged, summary.removed, summary.missing]
  }

  private func stored() throws -> [String] {
    try sample.store.read { store in
      try store.sensitiveAnswers.list(cycle).flatMap { person, answers in
        let name = try store.people.get(person).details.givenName
        return answers.map { "\(name) \($0.field) \($0.value) \($0.wantsSame)" }
      }.sorted()
    }
  }

  @Test func `what a file says of somebody takes the place of what was known of them`() throws {
    let first = try load(
      ("mentor", "gender", "woman", true), ("mentor", "ethnicity", "a", false),
      ("mentor", "ethnicity", "b", false), ("mentee", "gender", "man", false))
    #expect(counts(first) == [4, 0, 0, 0, 0])
    let again = try load(
      ("mentee", "gender", "man", false), ("mentor", "ethnicity", "b", false),
      ("mentor", "ethnicity", "a", false), ("mentor", "gender", "woman", true))
    #expect(counts(again) == [0, 0, 4, 0, 0])
    let other = try load(("mentor", "gender", "woman", false), ("mentor", "ethnicity", "c", false))
    #expect(counts(other) == [1, 1, 0, 2, 1])
    #expect(
      try stored() == [
        "mentee gender man false", "mentor ethnicity c false", "mentor gender woman false",
      ])
    #expect(counts(try load(prunes: true)) == [0, 0, 0, 3, 0])
    #expect(try stored() == [])
  }

  @Test func `summaries count and name nobody`() throws {
    let summaries = [
      try load(("mentor", "gender", "woman", true)), try load(("mentor", "gender", "man", true)),
      try load(prunes: true),
    ]
    #expect(summaries.allSatisfy { $0.changes == [] && $0.affected == [] && $0.warnings == [] })
  }

  @Test func `what is wrong is told with its place and repeats nothing`() throws {
    let error = #expect(throws: FileRefused.self) {
      try load(
        ("nobody", "secretfield", "secretvalue", true), ("third", "secretfield", "v", false),
        ("mentor", "secretfield", "secretvalue", false),
        ("mentor", "SecretField", " secretVALUE", true))
    }
    let told = try #require(error).faults.map(\.description)
    #expect(told.map { $0.prefix(14) } == ["apart.csv:2:1:", "apart.csv:3:1:", "apart.csv:5:30"])
    #expect(told.allSatisfy { !$0.lowercased().contains("secret") && !$0.contains("@") })
    #expect(told[2].contains("line 4 already"))
    #expect(try stored() == [])
  }

  @Test func `answers can be removed, one person's or all`() throws {
    _ = try load(
      ("mentor", "gender", "woman", true), ("mentor", "age", "b", true),
      ("mentee", "gender", "man", false))
    try sample.store.write { store in
      let mentor = try store.people.get("mentor@example.org")
      #expect(try store.sensitiveAnswers.remove(mentor, from: cycle) == 2)
      #expect(try store.sensitiveAnswers.removeAll(from: cycle) == 1)
    }
    #expect(try stored() == [])
  }
}
