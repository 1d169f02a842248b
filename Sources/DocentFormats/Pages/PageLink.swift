/// A link on a page: only to what a browser opens without running anything.
struct PageLink: Sendable, Equatable {
  let address: String
  let name: String

  private static let schemes = ["https://", "http://", "mailto:"]

  /// A link to an address; nil when it is none that may be followed.
  ///
  /// A blank or control character within an address could hide what it leads to.
  init?(_ address: String, name: String = "") {
    let lowercased = address.lowercased()
    guard let scheme = Self.schemes.first(where: lowercased.hasPrefix),
      address.utf8.count > scheme.utf8.count,
      address.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0.value > 0x20 })
    else { return nil }
    self.address = address
    self.name = name.isEmpty ? String(address.dropFirst(scheme.count)) : name
  }

  /// The link that writes to an e-mail address.
  init?(email: String) {
    let isPlain = email.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "@.-_+".utf8.contains(byte)
      }
    }
    guard isPlain, email.contains("@") else { return nil }
    self.init("mailto:\(email)", name: email)
  }
}
