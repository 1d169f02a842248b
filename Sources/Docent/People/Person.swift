public import Foundation

/// Someone the association knows, once, whatever roles they have.
public struct Person: Sendable, Equatable {
  /// The person's row.
  public let id: Identifier<Person>
  /// The person's identity outside this file.
  public let uuid: UUID
  /// What is known of the person.
  ///
  /// ``PersonDraft/institution`` has the institution's own name, interests and memberships are
  /// sorted.
  public var details: PersonDraft

  /// Creates a person as stored.
  public init(id: Identifier<Person>, uuid: UUID, details: PersonDraft) {
    self.id = id
    self.uuid = uuid
    self.details = details
  }

  /// The given and the family name.
  public var name: String { details.name }

  /// What a command line calls the person: the e-mail address, else the member number.
  public var handle: String { details.email ?? details.memberNumber ?? "" }
}

extension PersonDraft {
  /// The given and the family name, one blank between them.
  public var name: String {
    [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
