/// Rows of text under headings.
struct TextTable {
  /// A column.
  struct Column {
    /// The heading that people read.
    var title: String
    /// The heading in CSV.
    var key: String
    /// Whether its cells are numbers, which stand to the right.
    var isNumber: Bool

    /// A column of text whose CSV heading is `key`.
    static func text(_ title: String, _ key: String) -> Column {
      Column(title: title, key: key, isNumber: false)
    }

    /// A column of numbers whose CSV heading is `key`.
    static func number(_ title: String, _ key: String) -> Column {
      Column(title: title, key: key, isNumber: true)
    }
  }

  /// A line above the table, for people only.
  var title: String?
  var columns: [Column]
  var rows: [[String]]

  init(_ title: String? = nil, columns: [Column], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The properties of one thing, a row each.
  init(properties: [(title: String, key: String, value: String?)]) {
    self.init(
      columns: [.text("Property", "property"), .text("Value", "value")],
      rows: properties.compactMap { property in property.value.map { [property.title, $0] } })
  }
}

extension TextTable {
  private static let gap = "  "
  /// The narrowest a column becomes on a narrow terminal.
  private static let narrowest = 8

  /// The table as lines, aligned by display width; on a terminal no wider than that.
  ///
  /// - Parameter terminalWidth: The terminal's width; nil when the result goes elsewhere.
  func lines(terminalWidth: Int?) -> [String] {
    let cells = ([columns.map(\.title)] + rows).map { $0.map(Self.oneLine) }
    var widths = columns.indices.map { column in
      cells.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    if let terminalWidth { shrink(&widths, to: terminalWidth) }
    let body = cells.map { row in line(row, widths: widths) }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
    let heading = title.map { [$0, ""] } ?? []
    return heading + [body[0], rule] + body.dropFirst()
  }

  private func line(_ row: [String], widths: [Int]) -> String {
    let cells = zip(columns, zip(row, widths)).map { column, cell in
      let text = DisplayWidth.fit(cell.0, to: cell.1)
      let padding = String(repeating: " ", count: max(0, cell.1 - DisplayWidth.of(text)))
      return column.isNumber ? padding + text : text + padding
    }
    let line = cells.joined(separator: Self.gap)
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// Takes width from the widest columns of text until the table fits, or cannot become narrower.
  private func shrink(_ widths: inout [Int], to total: Int) {
    let flexible = columns.indices.filter { !columns[$0].isNumber }
    while widths.reduce(0, +) + Self.gap.count * (widths.count - 1) > total {
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowest
      else { return }
      widths[widest] -= 1
    }
  }

  /// A cell on one line, without characters that move a terminal's cursor.
  private static func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
