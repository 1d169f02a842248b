/// What sessions are called by kind.
public enum SessionKind {
  /// The kind of a session whose programme does not say.
  public static let plain = "session"

  /// A kind in the form in which it is stored, such as `poster-session` for `Poster Session`; that
  /// of a plain session for a blank.
  package static func name(of text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? plain : words.joined(separator: "-")
  }
}
