/// What an import did, or would do.
public struct ImportSummary: Sendable, Equatable {
  /// What kind of record the file held, such as `sessions`.
  public var kind: String
  /// How many records are new.
  public var added = 0
  /// How many known records differ from the file.
  public var changed = 0
  /// How many known records are as the file says.
  public var unchanged = 0
  /// How many known records, absent from the file, were removed.
  public var removed = 0
  /// What was odd and kept, in the file's order.
  public var warnings: [Fault] = []

  /// Creates an empty summary for records of a kind.
  public init(kind: String) {
    self.kind = kind
  }
}
