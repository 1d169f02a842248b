import Docent
import Foundation

extension Person {
  /// A person whose e-mail address is `name@example.org`.
  static func sample(_ name: String, id: Int64) -> Person {
    var details = PersonDraft(givenName: name.capitalized, familyName: "Sample")
    details.email = "\(name)@example.org"
    return Person(id: Identifier(rawValue: id), uuid: UUID(), details: details)
  }
}
