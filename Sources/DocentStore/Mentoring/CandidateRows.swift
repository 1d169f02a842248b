import Docent
import GRDBSQLite

/// Scored pairs as rows that SQL can read.
final class CandidateRows: TableRows {
  static let name: StaticString = "docent_candidate_rows"

  private let scores: [CandidateScore]

  init(_ scores: [CandidateScore]) {
    self.scores = scores
  }

  override var columns: [StaticString] { ["mentee_id", "mentor_id", "score"] }

  override var count: Int { scores.count }

  override func put(_ column: Int32, of row: Int, into context: OpaquePointer?) {
    let score = scores[row]
    switch column {
    case 0: sqlite3_result_int64(context, score.mentee.rawValue)
    case 1: sqlite3_result_int64(context, score.mentor.rawValue)
    default: sqlite3_result_int64(context, Int64(score.score))
    }
  }
}
