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

  /// The same without the columns in which no row has anything.
  func withoutEmptyColumns() -> TextTable {
    let filled = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return TextTable(
      title, columns: filled.map { columns[$0] }, rows: rows.map { row in filled.map { row[$0] } })
  }

  /// The properties of one thing, a row each.
  init(properties: [(title: String, key: String, value: String?)]) {
    self.init(
      columns: [.text("Property", "property"), .text("Value", "value")],
      rows: properties.compactMap { property in property.value.map { [property.title, $0] } })
  }
}
