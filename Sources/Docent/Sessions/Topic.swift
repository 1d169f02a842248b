public import Foundation

/// What sessions are about and people are interested in.
public struct Topic: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Topic>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Its name; two topics never differ in case or blanks alone.
  public var name: String

  /// Creates a topic as stored.
  public init(id: Identifier<Topic>, uuid: UUID, name: String) {
    self.id = id
    self.uuid = uuid
    self.name = name
  }
}
