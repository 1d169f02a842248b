/// What calendars know an event by.
enum CalendarIdentity {
  private static let mailHosts: Set = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
    "icloud.com", "me.com", "aol.com", "gmx.de", "gmx.net", "web.de", "proton.me",
    "protonmail.com",
  ]

  /// Whether a UID looks like the e-mail address of a person, which RFC 7986 (5.3) warns of.
  ///
  /// UIDs of the form `number@host` were usual once and say nothing of anybody: an address has
  /// a host that gives everyone mail, or two names without digits before the `@`.
  static func isPersonal(_ uid: String) -> Bool {
    let uid = uid.lowercased()
    guard !uid.contains("mailto:") else { return true }
    guard let at = uid.lastIndex(of: "@") else { return false }
    let host = uid[uid.index(after: at)...]
    let names = uid[..<at].split(separator: ".", omittingEmptySubsequences: false)
    let areNames =
      names.count == 2 && names.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLetter) }
    return mailHosts.contains(String(host)) || (areNames && host.contains("."))
  }
}
