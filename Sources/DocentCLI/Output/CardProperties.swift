// The forms that lists and notes take among the properties of a record.

extension [String] {
  /// The texts with semicolons between them, as our CSV files have them; nil when there are none.
  var semicolonSeparated: String? {
    isEmpty ? nil : joined(separator: "; ")
  }
}

extension [String: String] {
  /// A property a note, by heading.
  var properties: [(title: String, key: String, value: String?)] {
    sorted { $0.key < $1.key }.map { ("Note: \($0.key)", $0.key, $0.value) }
  }
}
