extension CSVWriter {
  /// The CSV of records under the headings of a kind of file, with one more column for each note.
  ///
  /// - Parameters:
  ///   - records: The records, in order.
  ///   - columns: The columns' type.
  ///   - notes: The cells of a record that belong to no column, by heading.
  ///   - cell: The cell of a record in a column; nil for an empty one.
  /// - Returns: A line of headings and a line a record.
  static func text<Record, Column: CSVColumn>(
    of records: [Record], in columns: Column.Type, notes: (Record) -> [String: String],
    cell: (Column, Record) -> String?
  ) -> String {
    let headings = Set(records.flatMap { notes($0).keys }).sorted()
    var writer = CSVWriter()
    writer.add(Column.allCases.map(\.heading) + headings)
    for record in records {
      let own = notes(record)
      writer.add(
        Column.allCases.map { cell($0, record) ?? "" } + headings.map { own[$0] ?? "" })
    }
    return writer.text
  }
}
