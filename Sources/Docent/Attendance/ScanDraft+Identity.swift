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

  /// FNV-1a with 128 bits, in hexadecimal; offset basis and prime as in RFC 9923.
  private static func hash(_ text: String) -> String {
    let basis: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    let hash = text.utf8.reduce(basis) { ($0 ^ UInt128($1)) &* prime }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
