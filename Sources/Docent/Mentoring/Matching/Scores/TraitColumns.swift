/// What one rule or criterion makes of all mentors, a column for each trait of mentees.
///
/// Most questions have few different answers. So every trait of a mentee is judged but once, by
/// what judges single pairs, and what that gives for all mentors stands in a column of numbers.
struct TraitColumns: Sendable {
  /// How many numbers may be kept; beyond that they are found anew for each mentee.
  private static let limit = 1 << 24

  private let mentorCount: Int
  /// The column of each mentee, or its class where there are no columns.
  private let column: [Int32]
  private let columns: [Int16]
  private let mentorClass: [Int32]
  private let mentors: [ApplicantProfile]
  private let mentees: [ApplicantProfile]
  private let judge: @Sendable (_ mentor: ApplicantProfile, _ mentee: ApplicantProfile) -> Int16

  /// Judges each trait of mentees; nil if every pair gets 0.
  init?(
    mentors: TraitClasses, mentees: TraitClasses, keepingAtMost limit: Int = limit,
    _ judge: @escaping @Sendable (ApplicantProfile, ApplicantProfile) -> Int16
  ) {
    mentorCount = mentors.classes.count
    mentorClass = mentors.classes
    self.mentors = mentors.examples
    self.judge = judge
    let canJudgeAll = mentors.examples.count * mentees.examples.count <= limit
    let distinct =
      canJudgeAll ? Distinct(mentors.examples, mentees.examples, judge) : Distinct()
    guard canJudgeAll, distinct.rows.count * mentorCount <= limit else {
      (column, columns, self.mentees) = (mentees.classes, [], mentees.examples)
      return
    }
    guard distinct.rows.contains(where: { $0.contains { $0 != 0 } }) else { return nil }
    let classes = mentors.classes
    column = mentees.classes.map { distinct.row[Int($0)] }
    columns = distinct.rows.flatMap { row in classes.lazy.map { row[Int($0)] } }
    self.mentees = []
  }

  /// Adds what a mentee's pairs get to their scores.
  func add(to scores: inout [Int16], mentee: Int) {
    if columns.isEmpty {
      let row = row(mentee)
      ScoreLanes.add(row, from: 0, to: &scores)
    } else {
      ScoreLanes.add(columns, from: Int(column[mentee]) * mentorCount, to: &scores)
    }
  }

  /// Makes -1 of the scores of pairs that got -1.
  func forbid(in scores: inout [Int16], mentee: Int) {
    if columns.isEmpty {
      let row = row(mentee)
      ScoreLanes.unite(row, from: 0, with: &scores)
    } else {
      ScoreLanes.unite(columns, from: Int(column[mentee]) * mentorCount, with: &scores)
    }
  }

  private func row(_ mentee: Int) -> [Int16] {
    let example = mentees[Int(column[mentee])]
    let row = mentors.map { judge($0, example) }
    return mentorClass.map { row[Int($0)] }
  }

  /// The different rows of numbers, and which of them each class of mentees has.
  private struct Distinct {
    var rows: [[Int16]] = []
    var row: [Int32] = []

    init() {}

    init(
      _ mentors: [ApplicantProfile], _ mentees: [ApplicantProfile],
      _ judge: (ApplicantProfile, ApplicantProfile) -> Int16
    ) {
      var places: [[Int16]: Int32] = [:]
      for mentee in mentees {
        let numbers = mentors.map { judge($0, mentee) }
        let place = places[numbers, default: Int32(rows.count)]
        if place == rows.count {
          places[numbers] = place
          rows.append(numbers)
        }
        row.append(place)
      }
    }
  }
}
