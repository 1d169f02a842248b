import Foundation

extension String {
  /// How many characters of a file a message repeats.
  private static let citedLength = 40

  /// The text in quotes, on one line and not too long for a message.
  var cited: String {
    let line = prefix(4 * Self.citedLength)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isLong = line.count > Self.citedLength
    return "\"\(isLong ? line.prefix(Self.citedLength - 1) + "…" : line)\""
  }

  /// The text without blanks and line ends around it.
  var trimmed: String {
    trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
