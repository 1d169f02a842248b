import Docent
import DocentFormats

/// Pairs, in the form that every command on pairs prints.
struct PairReport: Report {
  struct Unmatched: Encodable {
    var email: String
    var reason: String
  }

  var pairs: [PairDocument]
  var unmatched: [Unmatched] = []
  var matched: Int
  @Nullable var totalScore: Int?
  /// Whether no other pairs would be better; pairs registered by hand were chosen by nobody's sum.
  @Nullable var optimal: Bool?
  let table: TextTable
  let remarks: [String]

  private enum CodingKeys: CodingKey {
    case pairs, unmatched, matched, totalScore, optimal
  }

  /// Pairs, with times as the clocks of their conferences show them.
  init(_ pairs: [Pair], of conferences: [Conference], remarks: [String] = []) {
    let zones = Dictionary(
      conferences.map { ($0.slug, $0.zone) }, uniquingKeysWith: { first, _ in first })
    self.pairs = pairs.map { PairDocument($0, zone: $0.conference.flatMap { zones[$0] } ?? .utc) }
    self.remarks = remarks
    let standing = pairs.filter { $0.state == .published || $0.state == .completed }
    matched = standing.count
    let scores = standing.compactMap(\.score)
    totalScore = scores.isEmpty ? nil : scores.reduce(0, +)
    table = TextTable(
      columns: [
        .number("Pair", "id"), .text("Mentee", "mentee"), .text("Mentor", "mentor"),
        .text("State", "state"), .text("Program", "program"), .text("Cycle", "cycle"),
      ],
      rows: pairs.map {
        [
          "\($0.id.rawValue)", $0.mentee.name, $0.mentor.name, $0.state.rawValue, $0.program,
          $0.cycle,
        ]
      })
  }
}
