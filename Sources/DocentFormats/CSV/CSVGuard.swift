/// The apostrophe that keeps a spreadsheet from taking a cell for a formula.
///
/// It is put before a cell that a spreadsheet would execute, and before one that has such an
/// apostrophe already: so every cell that is read back is the one that was written.
enum CSVGuard {
  static let apostrophe = UInt8(ascii: "'")

  /// Whether the first byte of a cell is a guard.
  static func stands(before cell: Span<UInt8>) -> Bool {
    !cell.isEmpty && cell[0] == apostrophe && leadsToFormula(cell)
  }

  /// Whether a cell must get a guard before it is written.
  static func isNeeded(before cell: Span<UInt8>) -> Bool {
    leadsToFormula(cell) && !isNumber(cell)
  }

  /// Whether what follows any apostrophes is what a spreadsheet starts a formula with.
  private static func leadsToFormula(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    while index < cell.count, cell[index] == apostrophe { index += 1 }
    guard index < cell.count else { return false }
    switch cell[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return true
    default:
      return false
    }
  }

  /// Whether a cell is a sign and a decimal number, which no spreadsheet executes.
  private static func isNumber(_ cell: Span<UInt8>) -> Bool {
    var index = 1
    let whole = digits(in: cell, from: &index)
    guard index < cell.count, cell[index] == UInt8(ascii: ".") else {
      return whole > 0 && index == cell.count
    }
    index += 1
    return whole > 0 && digits(in: cell, from: &index) > 0 && index == cell.count
  }

  private static func digits(in cell: Span<UInt8>, from index: inout Int) -> Int {
    let start = index
    while index < cell.count, (0x30...0x39).contains(cell[index]) { index += 1 }
    return index - start
  }
}
