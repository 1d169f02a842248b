/// What decides between solutions that are equally good: numbers drawn for pairs of identities.
///
/// Every pair of a row's and a column's key has a number that follows from the two and the seed
/// alone. So neither the order of rows, columns or scores, nor names or time, can favour anybody.
package struct AssignmentTies: Sendable {
  /// A stable identity of each row and column; no two rows and no two columns have the same.
  package let rowKeys: [UInt64]
  package let columnKeys: [UInt64]
  package let seed: UInt64

  /// How many bits of a pair's number are summed at a time, and how many times.
  static let digitBits: UInt64 = 11
  static let digits = 5

  package init(rowKeys: [UInt64], columnKeys: [UInt64], seed: UInt64) {
    self.rowKeys = rowKeys
    self.columnKeys = columnKeys
    self.seed = seed
  }

  /// Returns the number of a pair as five digits of 11 bits, the first counting most.
  package func digits(of pair: AssignmentPair) -> [Int] {
    (0..<Self.digits).map { Int(digit($0, row: Int(pair.row), column: Int(pair.column))) }
  }

  func digit(_ index: Int, row: Int, column: Int) -> Int32 {
    digit(index, rowNumber: rowNumber(row), column: column)
  }

  /// What a row contributes to its pairs' numbers.
  func rowNumber(_ row: Int) -> UInt64 { Lot.mix(seed ^ Lot.mix(rowKeys[row])) }

  func digit(_ index: Int, rowNumber: UInt64, column: Int) -> Int32 {
    let mixed = Lot.mix(rowNumber ^ columnKeys[column])
    return Int32(truncatingIfNeeded: mixed >> (Self.digitBits * UInt64(index)) & 0x7FF)
  }
}
