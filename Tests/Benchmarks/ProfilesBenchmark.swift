import Docent
import Foundation

/// Pairs applicants from their answers, and prints what it took and found, as an object of JSON.
enum ProfilesBenchmark {
  static func run(_ folder: String) throws {
    let start = Stopwatch.now
    let applicants = try ProfilesInstance.read(folder)
    let read = Stopwatch.now
    let candidates = MatchingCandidates(applicants, rules: ProfilesInstance.rules)
    guard let scores = candidates.scores else { return }
    let scored = Stopwatch.now
    let problem = try AssignmentProblem(
      tiers: candidates.mentees.map { Int32($0.tier) },
      capacities: candidates.mentors.indices.map { Int32(candidates.capacity(ofMentor: $0)) },
      candidates: .dense(scores))
    let ties = AssignmentTies(
      rowKeys: candidates.mentees.map { UInt64(bitPattern: $0.person.rawValue) },
      columnKeys: candidates.mentors.map { UInt64(bitPattern: $0.person.rawValue) }, seed: 1)
    let solution = try AssignmentSolver.solve(problem, ties: ties)
    let end = Stopwatch.now
    print(
      """
      {"reading": \(read.cpu - start.cpu), "columns": \(scored.cpu - read.cpu), \
      "solving": \(end.cpu - scored.cpu), "pairs": \(solution.servedCount), \
      "score": \(solution.score)}
      """)
  }
}

/// Applicants as `Scripts/bench.d/matching_profiles.py` writes them.
enum ProfilesInstance {
  static let rules = MatchingRules(
    hard: [.otherInstitution, .yearsAhead(atLeast: 1)],
    weights: [
      .positionArea: 150, .libraryType: 200, .divisions: 100, .place: 80, .languages: 30,
      .topics: 250,
    ])

  static func read(_ folder: String) throws -> [Applicant] {
    try read(folder + "/mentees.csv", .mentee, from: 1)
      + read(folder + "/mentors.csv", .mentor, from: 1_000_001)
  }

  private static func read(
    _ path: String, _ role: ApplicationRole, from first: Int64
  ) throws -> [Applicant] {
    let text = try Data(contentsOf: URL(filePath: path))
    // The files quote nothing.
    let lines = text.split(separator: UInt8(ascii: "\n")).dropFirst()
    return zip(first..., lines).map { number, line in
      let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      return applicant(number, role, fields)
    }
  }

  private static func applicant(
    _ number: Int64, _ role: ApplicationRole, _ fields: [String]
  ) -> Applicant {
    var applicant = Applicant(
      person: Identifier(rawValue: number), key: fields[2], name: fields[1], role: role,
      capacity: Int(fields[12]) ?? 1)
    applicant.institution = Int64(fields[4]).map { Identifier(rawValue: $0) }
    applicant.years = Int(fields[5])
    applicant.positionArea = fields[6]
    if role == .mentor {
      applicant.libraryTypeNow = fields[7]
    } else {
      applicant.libraryTypeWanted = fields[7]
    }
    applicant.divisions = [fields[8]]
    applicant.region = fields[9]
    applicant.languages = [fields[10]]
    let topics = fields[11].split(separator: ";").map(String.init)
    if role == .mentor { applicant.topicsOffered = topics } else { applicant.topicsWanted = topics }
    return applicant
  }
}
