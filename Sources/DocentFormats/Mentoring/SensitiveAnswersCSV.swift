public import Docent

/// Reads answers that stay apart from all others from a CSV.
///
/// No message about such a file repeats anything that stands in it.
public enum SensitiveAnswersCSV {
  /// The columns of a list of sensitive answers.
  enum Column: Int, CSVColumn {
    case email, memberNumber, field, value, wantsSame

    static let needed: [[Column]] = [[.email, .memberNumber], [.field], [.value]]
    static let keepsNotes = false

    static func refusal(of heading: String) -> String? {
      // The heading is not named: without headings, the first row would be taken for them.
      "a file of sensitive answers has email, member_number, field, value and wants_same alone; "
        + "take this column out"
    }
  }

  /// The answers of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself; a map is of no use.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<SensitiveAnswerDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<SensitiveAnswerDraft> {
    let cited: [Column] = [.email, .memberNumber, .value]
    return try CSVTable<Column>(reader).drafts(citing: cited) { row in
      let identity = row.identity(email: .email, memberNumber: .memberNumber)
      let field = row.needed(.field)
      let value = row.needed(.value)
      let wantsSame = wish(&row)
      guard let identity, let field, let value else { return nil }
      return SensitiveAnswerDraft(
        email: identity.email, memberNumber: identity.memberNumber,
        answer: SensitiveAnswer(field: field, value: value, wantsSame: wantsSame))
    }
  }

  /// Whether a partner of the same answer is wished for; no when the cell is blank.
  private static func wish(_ row: inout CSVTable<Column>) -> Bool {
    guard let cell = row[.wantsSame] else { return false }
    if let wish = Bool(answer: cell) { return wish }
    row.refuse(.wantsSame, "this is neither yes nor no; write \"yes\" or \"no\"")
    return false
  }
}
