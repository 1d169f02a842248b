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
  ///
  /// Foundation's `trimmingCharacters` goes by way of UTF-16 and copies the text even if there is
  /// nothing to trim, which was a third of the time that reading a schedule took.
  var trimmed: String {
    let isText = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = unicodeScalars.firstIndex(where: isText),
      let last = unicodeScalars.lastIndex(where: isText)
    else { return "" }
    let end = unicodeScalars.index(after: last)
    return first == startIndex && end == endIndex ? self : String(self[first..<end])
  }
}
