public import Docent

/// Reads pairs that another program scored from a CSV.
public enum CandidatesCSV {
  /// The columns of a list of scored pairs.
  enum Column: Int, CSVColumn {
    case mentee, mentor, score

    static let needed: [[Column]] = [[.mentee], [.mentor], [.score]]
    static let keepsNotes = false
  }

  /// The scored pairs of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<CandidateDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<CandidateDraft> {
    try CSVTable<Column>(reader).drafts(citing: [.mentee, .mentor]) { row in
      let mentee = row.needed(.mentee)
      let mentor = row.needed(.mentor)
      let bounds = 0...CandidateDraft.greatestScore
      let score = row.needed(.score) == nil ? nil : row.integer(.score, in: bounds)
      guard let mentee, let mentor, let score else { return nil }
      return CandidateDraft(mentee: mentee, mentor: mentor, score: score)
    }
  }
}
