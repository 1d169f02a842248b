/// How a result is printed.
enum OutputFormat: String, CaseIterable {
  /// For people, aligned.
  case table
  /// One JSON document.
  case json
  /// RFC 4180, for spreadsheets.
  case csv
}
