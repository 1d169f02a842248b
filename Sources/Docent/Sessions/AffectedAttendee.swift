/// An attendee whose schedule holds sessions that are no longer where or when they were.
public struct AffectedAttendee: Sendable, Equatable {
  /// The e-mail address, if it is known.
  public var email: String?
  /// The full name.
  public var name: String
  /// The codes of the sessions, in their order.
  public var sessions: [String]

  /// Creates an affected attendee.
  public init(email: String?, name: String, sessions: [String]) {
    self.email = email
    self.name = name
    self.sessions = sessions
  }
}
