import Foundation

/// Several texts in one cell, with semicolons between them.
///
/// A semicolon that belongs to a text has a backslash before it, and so has each backslash that
/// stands before a semicolon; other backslashes are what they are.
enum CSVList {
  /// The texts of a cell without blanks around them; empty ones are none.
  static func items(of cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: ";")) else { return trimmed([cell]) }
    var items: [String] = [""]
    var backslashes = 0
    for scalar in cell.unicodeScalars {
      if scalar == "\\" {
        backslashes += 1
        continue
      }
      let isSemicolon = scalar == ";"
      let kept = isSemicolon ? backslashes / 2 : backslashes
      items[items.count - 1] += String(repeating: "\\", count: kept)
      if isSemicolon, backslashes % 2 == 0 {
        items.append("")
      } else {
        items[items.count - 1].unicodeScalars.append(scalar)
      }
      backslashes = 0
    }
    items[items.count - 1] += String(repeating: "\\", count: backslashes)
    return trimmed(items)
  }

  /// The cell of some texts, which ``items(of:)`` takes apart again.
  static func cell(_ items: [String]) -> String {
    items.enumerated().map { index, item in
      escaped(item, isLast: index == items.count - 1)
    }.joined(separator: ";")
  }

  private static func escaped(_ item: String, isLast: Bool) -> String {
    var text = ""
    var backslashes = 0
    for scalar in item.unicodeScalars {
      if scalar == ";" { text += String(repeating: "\\", count: backslashes + 1) }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      text.unicodeScalars.append(scalar)
    }
    return isLast ? text : text + String(repeating: "\\", count: backslashes)
  }

  private static func trimmed(_ items: [String]) -> [String] {
    items.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }
}
