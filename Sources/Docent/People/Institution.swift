public import Foundation

/// A place where people work or study, under one name and any number of aliases.
public struct Institution: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Institution>
  /// Its identity outside this file.
  public let uuid: UUID
  /// The name it goes by.
  public var name: String
  /// Other names for the same place, sorted.
  public var aliases: [String]

  /// Creates an institution as stored.
  public init(id: Identifier<Institution>, uuid: UUID, name: String, aliases: [String]) {
    self.id = id
    self.uuid = uuid
    self.name = name
    self.aliases = aliases
  }
}
