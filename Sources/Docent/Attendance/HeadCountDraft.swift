/// How many people were counted in a session, as a row of a list says it.
public struct HeadCountDraft: Sendable, Equatable {
  /// The session's code.
  public var session: String
  /// How many people.
  public var count: Int
  /// When they were counted.
  public var at: TypedTime?
  /// Who counted, or where: what tells counts of one session from another.
  public var counter: String?
  /// Cells of columns that Docent does not know, by heading.
  public var notes: [String: String] = [:]

  /// Creates a count of the people in a session.
  public init(session: String, count: Int) {
    self.session = session
    self.count = count
  }
}
