public import Docent

/// Reads people from a CSV.
public enum PeopleCSV {
  /// The people of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<PersonDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<PersonDraft> {
    let cited: [Column] = [.email, .memberNumber, .institution, .interests, .memberships]
    return try CSVTable<Column>(reader).drafts(citing: cited) { person(&$0) }
  }

  private static func person(_ row: inout CSVTable<Column>) -> PersonDraft? {
    let identity = row.identity(email: .email, memberNumber: .memberNumber)
    let givenName = row.needed(.givenName)
    let familyName = row.needed(.familyName)
    let zone = row.zone(.timeZone)
    let careerStartYear = row.integer(.careerStartYear, in: 1900...2200)
    let isStudent = row.flag(.student)
    guard let identity, let givenName, let familyName else { return nil }
    var draft = PersonDraft(givenName: givenName, familyName: familyName)
    draft.email = identity.email
    draft.memberNumber = identity.memberNumber
    draft.zone = zone
    draft.careerStartYear = careerStartYear
    draft.isStudent = isStudent
    fillTexts(of: &draft, from: row)
    return draft
  }

  private static func fillTexts(
    of draft: inout PersonDraft, from row: borrowing CSVTable<Column>
  ) {
    draft.pronouns = row[.pronouns]
    draft.phone = row[.phone]
    draft.institution = row[.institution]
    draft.jobTitle = row[.jobTitle]
    draft.libraryType = row[.libraryType]
    draft.positionArea = row[.positionArea]
    draft.city = row[.city]
    draft.region = row[.region]
    draft.country = row[.country]
    draft.interests = row.list(.interests)
    draft.memberships = row.list(.memberships)
    draft.notes = row.notes
  }
}
