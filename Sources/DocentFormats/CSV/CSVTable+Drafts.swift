import Docent

extension CSVTable {
  /// Reads all rows into drafts.
  ///
  /// `draft` makes the content of the row, or nil after it has reported why there is none; `cited`
  /// are the columns whose places go with the drafts, for faults that are found later. A row can
  /// have a fault and a draft, so that whoever stores the drafts finds the row's other faults too.
  ///
  /// - Parameters:
  ///   - cited: The columns.
  ///   - draft: What makes the content of the row it is given.
  /// - Returns: The drafts of all rows, and the faults.
  /// - Throws: `InputError` when reading fails.
  consuming func drafts<Content>(
    citing cited: [Column], _ draft: (inout CSVTable) -> Content?
  ) throws -> DraftFile<Content> {
    var drafts: [Draft<Content>] = []
    while try next() {
      guard let content = draft(&self) else { continue }
      drafts.append(Draft(content, line: line, columns: positions(of: cited)))
    }
    close()
    return DraftFile(
      name: file, drafts: drafts, headings: knownHeadings, oddities: oddities, faults: faults,
      readings: readings)
  }
}
