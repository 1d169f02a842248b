public import Docent

/// Reads head counts from a CSV.
public enum HeadCountsCSV {
  /// The columns of a list of head counts.
  enum Column: Int, CSVColumn {
    case session, count, at, counter

    static let needed: [[Column]] = [[.session], [.count]]
  }

  /// The largest number of people that is believed.
  static let most = 1_000_000

  /// The head counts of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<HeadCountDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<HeadCountDraft> {
    try CSVTable<Column>(reader).drafts(citing: [.session, .count, .at, .counter]) { row in
      let session = row.needed(.session)
      let count = row.needed(.count) == nil ? nil : row.integer(.count, in: 0...most)
      let at = row.time(.at)
      guard let session, let count else { return nil }
      var draft = HeadCountDraft(session: session, count: count)
      draft.at = at
      draft.counter = row[.counter]
      draft.notes = row.notes
      return draft
    }
  }
}
