@testable import DocentFormats

extension HTMLText {
  /// What a reader of the page sees of a text, blanks folded.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if scalar.value == 0xFFFE { return nil }
      return scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
