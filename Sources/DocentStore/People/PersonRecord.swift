import Docent
import Foundation
import GRDB

/// A row of `persons` with the names its references stand for.
enum PersonRecord {
  /// Between the names in one column; no name holds it.
  private static let separator: Character = "\u{1F}"

  /// Reads the columns of the view `person_rows` from `offset` on.
  static func person(_ row: Row, at offset: Int = 0) throws -> Person {
    var details = PersonDraft(givenName: row[offset + 4], familyName: row[offset + 5])
    details.email = row[offset + 2]
    details.memberNumber = row[offset + 3]
    details.pronouns = row[offset + 6]
    details.phone = row[offset + 7]
    details.jobTitle = row[offset + 8]
    details.libraryType = row[offset + 9]
    details.positionArea = row[offset + 10]
    details.city = row[offset + 11]
    details.region = row[offset + 12]
    details.country = row[offset + 13]
    details.zone = (row[offset + 14] as String?).flatMap(Zone.init)
    details.careerStartYear = row[offset + 15]
    details.isStudent = row[offset + 16]
    details.notes = try NotesColumn.notes(row[offset + 17])
    details.institution = row[offset + 18]
    details.interests = names(row[offset + 19])
    details.memberships = names(row[offset + 20])
    return Person(
      id: Identifier(rawValue: row[offset]), uuid: try UUID(text: row[offset + 1]), details: details
    )
  }

  /// The values of the columns that ``PersonRepository`` writes, in its order.
  static func arguments(_ details: PersonDraft, institution: Int64?) throws -> StatementArguments {
    [
      details.email, details.email.map { FoldedText($0).key }, details.memberNumber,
      details.givenName, details.familyName, details.pronouns, details.phone, institution,
      details.jobTitle, details.libraryType, details.positionArea, details.city, details.region,
      details.country, details.zone?.identifier, details.careerStartYear,
      details.isStudent ?? false, try NotesColumn.text(details.notes),
      FoldedText(details.name).key,
    ]
  }

  private static func names(_ joined: String?) -> [String] {
    (joined ?? "").split(separator: separator).map(String.init).sorted()
  }
}
