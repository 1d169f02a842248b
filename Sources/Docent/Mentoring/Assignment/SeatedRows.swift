/// Which rows sit at which columns, while a matching is worked on.
struct SeatedRows {
  static let none: Int32 = -1

  /// The column of each row, or -1.
  private(set) var column: [Int32]
  /// How many rows each column has.
  private(set) var load: [Int32]
  /// Where each column's seats begin in `rows`, and one more for the end.
  let firstSeat: [Int32]
  /// The rows of each column, first in its seats.
  private(set) var rows: [Int32]
  private var seat: [Int32]

  init(rowCount: Int, seats: [Int32]) {
    column = Array(repeating: Self.none, count: rowCount)
    seat = Array(repeating: Self.none, count: rowCount)
    load = Array(repeating: 0, count: seats.count)
    var first: [Int32] = [0]
    first.reserveCapacity(seats.count + 1)
    var total: Int32 = 0
    for count in seats {
      total += count
      first.append(total)
    }
    firstSeat = first
    rows = Array(repeating: Self.none, count: Int(total))
  }

  /// Creates the state of a matching: a column or -1 for each row.
  init(columns: [Int32], seats: [Int32]) {
    self.init(rowCount: columns.count, seats: seats)
    for row in columns.indices where columns[row] >= 0 { sit(Int32(row), at: columns[row]) }
  }

  @inline(__always)
  func hasRoom(_ column: Int32) -> Bool {
    load[Int(column)] < firstSeat[Int(column) + 1] - firstSeat[Int(column)]
  }

  /// The rows at a column, as a range of `rows`.
  @inline(__always)
  func taken(_ column: Int32) -> Range<Int> {
    let first = Int(firstSeat[Int(column)])
    return first..<first + Int(load[Int(column)])
  }

  mutating func sit(_ row: Int32, at column: Int32) {
    let seat = firstSeat[Int(column)] + load[Int(column)]
    rows[Int(seat)] = row
    self.seat[Int(row)] = seat
    self.column[Int(row)] = column
    load[Int(column)] += 1
  }

  mutating func stand(_ row: Int32) {
    let column = column[Int(row)]
    load[Int(column)] -= 1
    let last = firstSeat[Int(column)] + load[Int(column)]
    let moved = rows[Int(last)]
    rows[Int(seat[Int(row)])] = moved
    seat[Int(moved)] = seat[Int(row)]
    rows[Int(last)] = Self.none
    self.column[Int(row)] = Self.none
  }
}
