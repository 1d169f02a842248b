import DocentTestSupport
import Foundation
import Testing

/// A real allocation of students to projects, as scores computed elsewhere: a project is a mentor with
/// as many seats as it has places, and the first choice scores most.
@Suite(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
struct StudentProjectTests {
  private let students: [(name: String, choices: [String])]
  private let projects: [(code: String, places: Int)]

  init() throws {
    students = try Self.rows("students").map { cells in
      (name: cells[0], choices: cells.dropFirst(2).filter { !$0.isEmpty })
    }
    projects = try Self.rows("projects").map { (code: $0[0], places: try #require(Int($0[1]))) }
  }

  private static func rows(_ name: String) throws -> [[String]] {
    let path = SharedData.path("matching/student-project/\(name).csv")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What a choice scores; the first of several mentions counts, and projects that do not exist do not.
  private func scores(of choices: [String]) -> [String: Int] {
    let known = Set(projects.map(\.code))
    var scores: [String: Int] = [:]
    for (place, code) in choices.enumerated() where known.contains(code) && scores[code] == nil {
      scores[code] = 100 - place
    }
    return scores
  }

  @Test func `as many students as possible get a project that they chose`() throws {
    let desk = try Desk()
    try desk.run("program", "add", "projects", "--kind", "career", "--cycle", "2018")
    try desk.file("rules.yaml", ["rules: []", "weights: {}", "tiers: [others]"])
    try desk.run("import", "rules", "rules.yaml", "--program", "projects")
    try desk.file("applications.csv", applications)
    try desk.run("import", "applications", "applications.csv", "--program", "projects")
    try desk.file("candidates.csv", candidates)
    try desk.run("import", "candidates", "candidates.csv", "--program", "projects")
    let draft = try desk.json("pair", "match", "--program", "projects")
    let pairs = try #require(draft["pairs"]).elements
    #expect(pairs.count == mostServed)
    var loads: [String: Int] = [:]
    var sum = 0
    for pair in pairs {
      let student = try #require(pair["mentee"]?["name"]?.text?.dropFirst(2))
      let project = try #require(pair["mentor"]?["name"]?.text?.dropFirst(2))
      let choices = try #require(students.first { $0.name == student }?.choices)
      let score = try #require(scores(of: choices)[String(project)])
      #expect(pair["score"] == JSONValue.number(Double(score)))
      sum += score
      loads[String(project), default: 0] += 1
    }
    for (code, places) in projects { #expect(loads[code, default: 0] <= places) }
    #expect(draft["totalScore"] == JSONValue.number(Double(sum)))
  }

  private var applications: [String] {
    ["email,given_name,family_name,role,consent,capacity"]
      + students.map { "s\($0.name)@example.org,X,\($0.name),mentee,yes," }
      + projects.map { "p\($0.code)@example.org,X,\($0.code),mentor,yes,\($0.places)" }
  }

  private var candidates: [String] {
    ["mentee,mentor,score"]
      + students.flatMap { student in
        scores(of: student.choices).sorted { $0.key < $1.key }
          .map { "s\(student.name)@example.org,p\($0.key)@example.org,\($0.value)" }
      }
  }

  /// The most students who can be served at once, by augmenting paths (Kuhn 1955).
  private var mostServed: Int {
    var seats: [String: [Int]] = [:]
    let places = Dictionary(projects.map { ($0.code, $0.places) }) { first, _ in first }
    func serve(_ student: Int, _ tried: inout Set<String>) -> Bool {
      for code in scores(of: students[student].choices).keys where tried.insert(code).inserted {
        if seats[code, default: []].count < places[code] ?? 0 {
          seats[code, default: []].append(student)
          return true
        }
        for (index, other) in (seats[code] ?? []).enumerated() where serve(other, &tried) {
          seats[code]?[index] = student
          return true
        }
      }
      return false
    }
    return students.indices.count { student in
      var tried: Set<String> = []
      return serve(student, &tried)
    }
  }
}
