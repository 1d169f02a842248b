import Docent

/// The scored pairs of a file on their way into a cycle.
struct CandidateImport {
  /// A pair and where the file has it.
  private struct Row {
    var score: CandidateScore
    var index: Int
  }

  let file: DraftFile<CandidateDraft>
  let cycle: Cycle
  var signUps: SignUps
  private(set) var faults: [Fault] = []

  init(file: DraftFile<CandidateDraft>, cycle: Cycle, signUps: SignUps) {
    self.file = file
    self.cycle = cycle
    self.signUps = signUps
  }

  /// The pairs in the order in which they are stored, without those that have a fault.
  mutating func scores() throws -> [CandidateScore] {
    var rows: [Row] = []
    rows.reserveCapacity(file.drafts.count)
    for (index, draft) in file.drafts.enumerated() {
      let mentee = try person(draft.content.mentee, as: .mentee, in: draft)
      let mentor = try person(draft.content.mentor, as: .mentor, in: draft)
      guard let mentee, let mentor else { continue }
      if mentee == mentor {
        tell("mentee and mentor are one person; correct one of the two", in: draft, at: .mentor)
        continue
      }
      let score = CandidateScore(mentee: mentee, mentor: mentor, score: draft.content.score)
      rows.append(Row(score: score, index: index))
    }
    rows.sort {
      $0.score.order == $1.score.order
        ? $0.index < $1.index : $0.score.order < $1.score.order
    }
    refuseRepeated(rows)
    return rows.map(\.score)
  }

  private mutating func refuseRepeated(_ rows: [Row]) {
    var first = rows.first
    for row in rows.dropFirst() {
      guard let known = first, known.score.order == row.score.order else {
        first = row
        continue
      }
      let line = file.drafts[known.index].line
      tell(
        "this pair stands in line \(line) already; keep one of the two", in: file.drafts[row.index],
        at: .mentee)
    }
  }

  private mutating func person(
    _ handle: String, as role: ApplicationRole, in draft: Draft<CandidateDraft>
  ) throws -> Identifier<Person>? {
    guard let person = try signUps.person(handle) else {
      let error = StoreError.notFound("person", name: handle, nearest: nil)
      tell(error.description, in: draft, at: role)
      return nil
    }
    guard signUps.has(person, as: role) else {
      tell(
        "this person has no active sign-up as \(role.rawValue) in \(cycle.name); see docent "
          + "application list", in: draft, at: role)
      return nil
    }
    return Identifier(rawValue: person)
  }

  private mutating func tell(
    _ message: String, in draft: Draft<CandidateDraft>, at role: ApplicationRole
  ) {
    faults.append(file.fault(message, in: draft, at: role.rawValue))
  }
}
