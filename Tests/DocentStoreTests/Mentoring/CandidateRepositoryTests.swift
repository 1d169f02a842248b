import Docent
import DocentStore
import DocentTestSupport
import Foundation
import Testing

@Suite struct CandidateRepositoryTests {
  private let sample: SampleConference
  private let cycle: Cycle

  init() throws {
    let sample = try SampleConference()
    self.sample = sample
    cycle = try sample.store.write { store in
      let program = try store.programs.add(slug: "pairs", name: "Pairs", kind: .conference)
      let cycle = try store.programs.addCycle("2027", to: program, conference: sample.conference)
      for (name, role) in [
        ("mentor", ApplicationRole.mentor), ("mentee", .mentee), ("other", .both),
      ] {
        _ = try store.applications.add(
          try store.people.get("\(name)@example.org"), as: role, to: cycle)
      }
      return cycle
    }
  }

  private func load(_ rows: (String, String, Int)...) throws -> [Int] {
    let drafts = rows.enumerated().map { index, row in
      Draft(
        CandidateDraft(mentee: row.0, mentor: row.1, score: row.2), line: index + 2,
        columns: ["mentee": 1, "mentor": 9])
    }
    let file = DraftFile(
      name: "scores.csv", drafts: drafts, headings: ["mentee", "mentor", "score"])
    let summary = try sample.store.write { try $0.candidates.import(file, into: cycle) }
    return [summary.added, summary.changed, summary.unchanged, summary.removed]
  }

  private func stored() throws -> [String] {
    try sample.store.read { store in
      try store.candidates.list(cycle).map { score in
        let names = try [score.mentee, score.mentor].map {
          try store.people.get($0).details.givenName
        }
        return "\(names[0]) \(names[1]) \(score.score)"
      }
    }
  }

  private func faults(_ work: () throws -> [Int]) -> [String] {
    do {
      _ = try work()
      return []
    } catch {
      return (error as? FileRefused)?.faults.map(\.description) ?? ["\(error)"]
    }
  }

  private func email(_ name: String) -> String { "\(name)@example.org" }

  @Test func `a file takes the place of the cycle's scores, and twice changes nothing`() throws {
    let first = try load(
      (email("other"), email("mentor"), 5), ("MENTEE@Example.org", email("mentor"), 7),
      (email("mentee"), email("other"), 0))
    #expect(first == [3, 0, 0, 0])
    #expect(try stored() == ["mentee mentor 7", "mentee other 0", "other mentor 5"])
    #expect(
      try load(
        (email("mentee"), email("other"), 0), (email("other"), email("mentor"), 5),
        (email("mentee"), email("mentor"), 7)) == [0, 0, 3, 0])
    #expect(
      try load((email("mentee"), email("mentor"), 8), (email("mentee"), email("other"), 0))
        == [0, 1, 1, 1])
    #expect(try stored() == ["mentee mentor 8", "mentee other 0"])
    #expect(try load() == [0, 0, 0, 2])
    #expect(try stored() == [])
  }

  @Test func `people go by e-mail address, member number or id`() throws {
    let id = try sample.store.write { store in
      var mentee = try store.people.get(email("mentee"))
      mentee.details.memberNumber = "M-7"
      try store.people.update(mentee)
      return try store.people.get(email("mentor")).uuid
    }
    #expect(try load(("M-7", id.uuidString, 9)) == [1, 0, 0, 0])
    #expect(try stored() == ["mentee mentor 9"])
  }

  @Test func `all that is wrong with people and pairs is told, and nothing is stored`() throws {
    let told = faults {
      try load(
        (email("nobody"), email("mentor"), 1), (email("mentor"), email("mentee"), 1),
        (email("third"), email("mentor"), 1), (email("other"), email("other"), 1),
        (email("mentee"), email("mentor"), 1), (email("mentee"), email("mentor"), 1),
        (email("mentee"), email("other"), 1), (email("Mentee"), email("mentor"), 2))
    }
    #expect(
      told.map { String($0.prefix { $0 != " " }) } == [
        "scores.csv:2:1:", "scores.csv:3:1:", "scores.csv:3:9:", "scores.csv:4:1:",
        "scores.csv:5:9:", "scores.csv:7:1:", "scores.csv:9:1:",
      ])
    #expect(told[0].contains("there is no person nobody@example.org"))
    #expect(told[1].contains("no active sign-up as mentee in 2027; see docent application list"))
    #expect(told[4].contains("one person") && told[5].contains("line 6 already"))
    #expect(told[6].contains("line 6 already"))
    #expect(try stored() == [])
  }

  @Test func `who withdrew is no candidate`() throws {
    try sample.store.write { store in
      let mentee = try store.people.get(email("mentee"))
      for application in try store.applications.list(cycle, of: mentee) {
        try store.applications.withdraw(application)
      }
    }
    #expect(faults { try load((email("mentee"), email("mentor"), 1)) }.count == 1)
  }

  @Test func `scores of one cycle leave those of another alone, and all can be removed`() throws {
    _ = try load((email("mentee"), email("mentor"), 1), (email("mentee"), email("other"), 2))
    try sample.store.write { store in
      let program = try store.programs.get("pairs")
      let next = try store.programs.addCycle("2028", to: program, conference: sample.conference)
      let empty = DraftFile<CandidateDraft>(name: "none.csv", drafts: [], headings: [])
      #expect(try store.candidates.import(empty, into: next).removed == 0)
      #expect(try store.candidates.removeAll(from: next) == 0)
      #expect(try store.candidates.removeAll(from: cycle) == 2)
    }
    #expect(try stored() == [])
  }
}
