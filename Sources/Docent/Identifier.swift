/// The row of an `Entity` in one file.
///
/// It means nothing in another file; UUIDs do.
public struct Identifier<Entity>: Hashable, Sendable {
  /// The row's number, never used again after the row is gone.
  public let rawValue: Int64

  /// Creates the identifier of a row.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}
