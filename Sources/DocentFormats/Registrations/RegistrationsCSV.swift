public import Docent

/// Reads registrations for a conference from a CSV.
public enum RegistrationsCSV {
  /// The registrations of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<RegistrationDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<RegistrationDraft> {
    try CSVTable<Column>(reader).drafts(citing: Column.allCases) {
      registration(&$0)
    }
  }

  private static func registration(
    _ row: inout CSVTable<Column>
  ) -> RegistrationDraft? {
    let identity = row.identity(email: .email, memberNumber: .memberNumber)
    var draft = RegistrationDraft()
    draft.kind = row[.kind]
    draft.newcomer = row.flag(.newcomer)
    draft.days = row.days(.days)
    draft.badge = row[.badge]
    draft.registeredAt = row.time(.registeredAt)
    draft.status = row.choice(.status)
    draft.notes = row.notes
    guard let identity else { return nil }
    draft.email = identity.email
    draft.memberNumber = identity.memberNumber
    return draft
  }
}
