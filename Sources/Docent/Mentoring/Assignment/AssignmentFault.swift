/// Why an ``AssignmentProblem`` is refused.
package enum AssignmentFault: Error, Equatable, CustomStringConvertible {
  case tierOutOfBounds(row: Int, tier: Int)
  case negativeCapacity(column: Int, capacity: Int)
  case sizesDiffer(rows: Int, columns: Int)
  case unsoundRows
  case noSuchColumn(row: Int, column: Int)
  case scoreOutOfBounds(row: Int, column: Int, score: Int)
  case repeatedPair(row: Int, column: Int)
  case pinIsNoCandidate(AssignmentPair)
  case rowPinnedTwice(row: Int)
  case pinsOverCapacity(column: Int)
  /// Levels and scores are too great, or rows too many, for prices of 64 bits.
  case tooLarge
  /// The solver's own checker did not accept its result, which is a defect.
  case unproven(String)

  package var description: String {
    switch self {
    case .tierOutOfBounds(let row, let tier):
      "Row \(row) has tier \(tier); tiers go from 0 to \(AssignmentProblem.greatestTier)."
    case .negativeCapacity(let column, let capacity):
      "Column \(column) has \(capacity) seats; there cannot be fewer than 0."
    case .sizesDiffer(let rows, let columns):
      "The scores are for \(rows) rows and \(columns) columns, which is not what there are."
    case .unsoundRows:
      "The rows of the scores do not begin and end where the pairs do."
    case .noSuchColumn(let row, let column):
      "Row \(row) has a score for column \(column), which does not exist."
    case .scoreOutOfBounds(let row, let column, let score):
      "Row \(row) scores \(score) with column \(column); scores go from 0 to "
        + "\(AssignmentProblem.greatestScore)."
    case .repeatedPair(let row, let column):
      "Row \(row) has more than one score for column \(column)."
    case .pinIsNoCandidate(let pin):
      "Row \(pin.row) is pinned to column \(pin.column), but the two are no possible pair."
    case .rowPinnedTwice(let row):
      "Row \(row) is pinned more than once."
    case .pinsOverCapacity(let column):
      "More rows are pinned to column \(column) than it has seats."
    case .tooLarge:
      "The problem is too large: too many rows, tiers or points for prices of 64 bits."
    case .unproven(let violation):
      "The matching could not be proven best: \(violation)"
    }
  }
}
