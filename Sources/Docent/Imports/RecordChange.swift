/// What an import does to one record.
public struct RecordChange: Sendable, Equatable {
  /// The ways in which a record differs from a file.
  public enum Kind: String, Sendable, CaseIterable {
    /// The record is new.
    case added
    /// The file says something else of it than was known.
    case changed
    /// The file does not have it; it stays.
    case missing
    /// The file does not have it, and it is removed.
    case removed
  }

  /// A field of which the file says something else.
  public struct Field: Sendable, Equatable {
    /// The field, by the heading it has in our own files.
    public var name: String
    /// What was known; nil for nothing.
    public var from: String?
    /// What the file says; nil for nothing.
    public var to: String?

    /// Creates the change of a field.
    public init(name: String, from: String?, to: String?) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// What the record is known by, such as a session's code.
  public var key: String
  /// What the record is called.
  public var title: String
  /// What happens to it.
  public var kind: Kind
  /// The fields that change, in the order of our own files; empty unless it is ``Kind/changed``.
  public var fields: [Field]

  /// Creates the change of a record.
  public init(_ kind: Kind, key: String, title: String, fields: [Field] = []) {
    self.kind = kind
    self.key = key
    self.title = title
    self.fields = fields
  }
}
