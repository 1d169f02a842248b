/// What a command found or did, to be printed in any format.
///
/// Encoded, it is the JSON document; its keys are a contract.
protocol Report: Encodable {
  /// The records, a row each: what CSV has.
  var table: TextTable { get }
  /// What people read; the records unless there is a better way to show them.
  var tables: [TextTable] { get }
  /// What is to be said about the result, apart from it.
  var remarks: [String] { get }
}

extension Report {
  var tables: [TextTable] { [table] }
  var remarks: [String] { [] }
}
