import Docent
import Foundation

extension Registration {
  /// An active registration for the whole conference.
  static func sample(
    of person: Person, newcomer: Bool? = nil, hasAttendedBefore: Bool = false
  ) -> Registration {
    var details = RegistrationDraft()
    details.newcomer = newcomer
    return Registration(
      id: Identifier(rawValue: person.id.rawValue), uuid: UUID(), person: person, details: details,
      hasAttendedBefore: hasAttendedBefore)
  }
}
