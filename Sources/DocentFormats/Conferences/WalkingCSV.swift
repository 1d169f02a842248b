public import Docent

/// Reads the walking times between buildings from a CSV.
public enum WalkingCSV {
  /// The columns of a table of walks.
  enum Column: Int, CSVColumn {
    case from, to, minutes

    static let needed: [[Column]] = [[.from], [.to], [.minutes]]
    static let keepsNotes = false
  }

  /// The walks of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<WalkingDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<WalkingDraft> {
    try CSVTable<Column>(reader).drafts(citing: Column.allCases) { row in
      let from = row.needed(.from)
      let to = row.needed(.to)
      let minutes = row.needed(.minutes) == nil ? nil : row.integer(.minutes, in: 0...1440)
      guard let from, let to, let minutes else { return nil }
      return WalkingDraft(from: from, to: to, minutes: minutes)
    }
  }
}
