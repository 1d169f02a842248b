public import Foundation

/// A body in the association's tree: the association itself, a division, a school.
public struct Organization: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Organization>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Its short name.
  public var slug: String
  /// Its full name.
  public var name: String
  /// What sort of body it is.
  public var kind: OrganizationKind
  /// The short name of the body it is part of; nil for a root.
  public var parent: String?

  /// Creates an organization as it is stored.
  public init(
    id: Identifier<Organization>, uuid: UUID, slug: String, name: String, kind: OrganizationKind,
    parent: String?
  ) {
    self.id = id
    self.uuid = uuid
    self.slug = slug
    self.name = name
    self.kind = kind
    self.parent = parent
  }
}

/// What sort of body an organization is.
public enum OrganizationKind: String, Sendable, CaseIterable {
  /// A root body.
  case association
  /// A division of an association.
  case division
  /// A round table, open to members of all divisions.
  case roundTable = "round-table"
  /// A section of a division.
  case section
  /// A chapter of an association in a state or region.
  case chapter
  /// A library school.
  case school
  /// A committee of any body.
  case committee
}
