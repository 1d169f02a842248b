public import Foundation

/// A person's place at a conference.
public struct Registration: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Registration>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Who comes.
  public let person: Person
  /// What the registration says; its days are sorted.
  public var details: RegistrationDraft
  /// Whether earlier conferences of the series in this file know the person.
  public var hasAttendedBefore: Bool

  /// Creates a registration as stored.
  public init(
    id: Identifier<Registration>, uuid: UUID, person: Person, details: RegistrationDraft,
    hasAttendedBefore: Bool
  ) {
    self.id = id
    self.uuid = uuid
    self.person = person
    self.details = details
    self.hasAttendedBefore = hasAttendedBefore
  }

  /// Whether the person is a newcomer to the series: as declared, else as history has it.
  public var isNewcomer: Bool { details.newcomer ?? !hasAttendedBefore }

  /// Whether what is declared and what history has are at odds.
  public var contradictsHistory: Bool { details.newcomer == hasAttendedBefore }

  /// Whether the person is expected.
  public var isActive: Bool { details.status != .cancelled }
}
