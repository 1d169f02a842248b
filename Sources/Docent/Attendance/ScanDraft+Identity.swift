extension ScanDraft {
  /// The scan's own identity, else one hashed from what the row says, so that the same row read
  /// twice is one scan.
  ///
  /// - Parameter instant: The moment of the scan, which can be typed in several ways.
  /// - Returns: An identity, unique in the conference.
  package func identity(at instant: Instant) -> String {
    if let scanID { return scanID }
    let fields = [
      session ?? "", point ?? "", FoldedText(person).key, String(instant.seconds),
      direction.rawValue, device ?? "", deviceSequence.map(String.init) ?? "",
    ]
    return "h-" + Self.hash(fields.joined(separator: "\u{1F}"))
  }

  /// FNV-1a with 128 bits, in hexadecimal.
  private static func hash(_ text: String) -> String {
    var hash = FNV128()
    for byte in text.utf8 { hash.add(byte) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
