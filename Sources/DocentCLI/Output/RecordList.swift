/// Records of one kind: a JSON object with one array, and a table with a row each.
struct RecordList<Record: Encodable>: Report {
  private let name: String
  private let records: [Record]
  let table: TextTable
  let remarks: [String]

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - records: The records, in order.
  ///   - name: The key of the array in JSON.
  ///   - columns: The table's columns, each with what a record has in it.
  ///   - remarks: What is to be said about the list.
  init(
    _ records: [Record], named name: String,
    columns: [(column: TextTable.Column, cell: (Record) -> String?)], remarks: [String] = []
  ) {
    self.name = name
    self.records = records
    self.remarks = remarks
    table = TextTable(
      columns: columns.map(\.column),
      rows: records.map { record in columns.map { $0.cell(record) ?? "" } })
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(records, forKey: Key(stringValue: name))
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }
}

/// One record, as JSON and as a table of its properties.
struct RecordCard<Record: Encodable>: Report {
  private let record: Record
  let table: TextTable
  let tables: [TextTable]
  let remarks: [String]

  /// Creates a card with the properties that have a value.
  init(
    _ record: Record, properties: [(title: String, key: String, value: String?)],
    details: [TextTable] = [], remarks: [String] = []
  ) {
    self.record = record
    self.remarks = remarks
    table = TextTable(properties: properties)
    tables = [table] + details
  }

  func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}

/// That a record was removed.
struct RemovalReport: Report {
  var removed: String
  var kind: String
  var remarks: [String] = []

  private enum CodingKeys: CodingKey {
    case removed, kind
  }

  var table: TextTable {
    TextTable(
      columns: [.text("Removed", "removed"), .text("Kind", "kind")], rows: [[removed, kind]])
  }
}
