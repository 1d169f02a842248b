public import Docent

/// Reads the programme of a conference from a CSV.
public enum SessionsCSV {
  /// The sessions of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<SessionDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<SessionDraft> {
    var lines: [String: Int] = [:]
    return try CSVTable<Column>(reader).drafts(citing: Column.allCases) { row in
      if let code = row[.code], let line = lines.updateValue(row.line, forKey: code) {
        row.refuse(.code, "the code of line \(line) stands here again; give each session its own")
      }
      return session(&row)
    }
  }

  private static func session(_ row: inout CSVTable<Column>) -> SessionDraft? {
    // All that can be at fault is read before a row is given up, so that all faults are reported.
    let code = row.needed(.code)
    let title = row.needed(.title)
    let start = row.neededTime(.start)
    let end = row.time(.end)
    let zone = row.zone(.timeZone)
    let capacity = row.integer(.capacity, in: 0...1_000_000)
    let creditMinutes = row.integer(.creditMinutes, in: 0...100_000)
    let mustAttend = row.flag(.mustAttend)
    let number = row.integer(.number, in: 1...Int.max)
    let status: SessionStatus? = row.choice(.status)
    guard let code, let title, let start else { return nil }
    var draft = SessionDraft(code: code, title: title, start: start)
    draft.end = end
    draft.zone = zone
    draft.capacity = capacity
    draft.creditMinutes = creditMinutes
    draft.mustAttend = mustAttend
    draft.number = number
    draft.status = status
    fillTexts(of: &draft, from: row)
    return draft
  }

  private static func fillTexts(
    of draft: inout SessionDraft, from row: borrowing CSVTable<Column>
  ) {
    draft.kind = row[.kind]
    draft.track = row[.track]
    draft.topics = row.list(.topics)
    draft.building = row[.building]
    draft.room = row[.room]
    draft.speakers = row.list(.speakers)
    draft.abstract = row[.abstract]
    draft.audience = row[.audience]
    draft.level = row[.level]
    draft.url = row[.url]
    draft.subtitle = row[.subtitle]
    draft.language = row[.language]
    draft.foreignID = row[.guid]
    draft.links = row.list(.links).map(SessionLink.init(csvCell:))
    draft.offering = row[.offering]
    draft.notes = row.notes
  }
}
