extension TextTable {
  private static let gap = 2
  /// The narrowest a column becomes on a narrow terminal.
  private static let narrowest = 10

  /// The table as text, aligned by display width; cells that do not fit go on in further lines.
  ///
  /// It is put together from bytes: a report of thousands of rows is printed in milliseconds.
  ///
  /// - Parameter width: The columns that may be used; nil for any.
  /// - Returns: Lines, each with its end and without trailing blanks.
  func text(width: Int?) -> String {
    let cells = ([columns.map(\.title)] + rows).map { $0.map(Cell.init) }
    var widths = columns.map { _ in 0 }
    for row in cells {
      for column in widths.indices { widths[column] = max(widths[column], row[column].width) }
    }
    if let width { shrink(&widths, to: width) }
    var page = Page()
    if let title { page.add(title: title) }
    page.add(row: cells[0], of: columns, widths: widths)
    page.add(
      row: widths.map { Cell(String(repeating: "-", count: $0)) }, of: columns, widths: widths)
    for row in cells.dropFirst() { page.add(row: row, of: columns, widths: widths) }
    return String(decoding: page.bytes, as: UTF8.self)
  }

  /// Takes width from the widest columns of text until the table fits, or cannot become narrower.
  private func shrink(_ widths: inout [Int], to total: Int) {
    let flexible = columns.indices.filter { !columns[$0].isNumber }
    while widths.reduce(0, +) + Self.gap * (widths.count - 1) > total {
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowest
      else { return }
      widths[widest] -= 1
    }
  }

  /// A cell on one line, without characters that move a terminal's cursor, and its width.
  private struct Cell {
    let text: String
    let width: Int

    init(_ text: String) {
      var text = text
      let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
      self.text = isPlain ? text : Self.withoutControls(text)
      width = isPlain ? text.utf8.count : DisplayWidth.of(self.text)
    }

    private static func withoutControls(_ text: String) -> String {
      let blank: Unicode.Scalar = " "
      let scalars = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? blank : scalar
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  /// The lines so far.
  private struct Page {
    var bytes: [UInt8] = []

    mutating func add(title: String) {
      bytes.append(contentsOf: title.utf8)
      bytes.append(contentsOf: [0x0A, 0x0A])
    }

    mutating func add(row: [Cell], of columns: [Column], widths: [Int]) {
      guard zip(row, widths).contains(where: { $0.width > $1 }) else {
        return add(line: row, of: columns, widths: widths)
      }
      let wrapped = zip(row, widths).map { cell, width in
        DisplayWidth.wrap(cell.text, to: width).map(Cell.init)
      }
      for line in 0..<(wrapped.map(\.count).max() ?? 0) {
        let cells = wrapped.map { line < $0.count ? $0[line] : Cell("") }
        add(line: cells, of: columns, widths: widths)
      }
    }

    private mutating func add(line: [Cell], of columns: [Column], widths: [Int]) {
      for index in line.indices {
        let padding = widths[index] - line[index].width
        if index > 0 { addBlanks(TextTable.gap) }
        if columns[index].isNumber { addBlanks(padding) }
        var text = line[index].text
        text.withUTF8 { bytes.append(contentsOf: $0) }
        if !columns[index].isNumber { addBlanks(padding) }
      }
      while bytes.last == 0x20 { bytes.removeLast() }
      bytes.append(0x0A)
    }

    private mutating func addBlanks(_ count: Int) {
      bytes.append(contentsOf: repeatElement(0x20, count: Swift.max(0, count)))
    }
  }
}
