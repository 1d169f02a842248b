/// What sessions are called by kind.
public enum SessionKind {
  /// The kind of a session whose programme does not say.
  public static let plain = "session"
}
