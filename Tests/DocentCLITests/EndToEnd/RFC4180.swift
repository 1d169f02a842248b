/// A strict reader of RFC 4180, of the tests' own: what is not in the RFC it does not read.
enum RFC4180 {
  /// The records of a text; nil when it breaks a rule.
  ///
  /// Every record ends with CR LF, quotes stand around a whole field or not at all, and are doubled
  /// inside.
  static func records(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      guard let field = field(of: &rest), let mark = rest.popFirst() else { return nil }
      record.append(field)
      if mark == "," { continue }
      guard mark == "\r", rest.popFirst() == "\n" else { return nil }
      records.append(record)
      record = []
    }
    return record.isEmpty ? records : nil
  }

  private static func field(of rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    guard rest.first == "\"" else {
      let plain = rest.prefix { ![",", "\r", "\n", "\""].contains($0) }
      rest = rest.dropFirst(plain.count)
      return text(plain)
    }
    rest.removeFirst()
    var scalars: [Unicode.Scalar] = []
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        scalars.append(scalar)
      } else if rest.first == "\"" {
        scalars.append(rest.removeFirst())
      } else {
        return text(scalars)
      }
    }
    return nil
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
