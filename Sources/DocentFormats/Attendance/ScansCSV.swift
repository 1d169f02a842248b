public import Docent

/// Reads scans at doors from a CSV.
public enum ScansCSV {
  /// The columns of a list of scans.
  enum Column: Int, CSVColumn {
    case scanID, session, point, person, at, direction, device, deviceSeq

    var content: CSVContent { self == .at ? .time : .text }

    static let needed: [[Column]] = [[.session, .point], [.person], [.at]]
    static let cited: [Column] = [.scanID, .session, .point, .person, .at]
  }

  /// The scans of the file at `path`, all at once; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<ScanDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<ScanDraft> {
    try CSVTable<Column>(reader).drafts(citing: Column.cited) { scan(&$0) }
  }

  /// Reads the scans of the file at `path` in blocks, in memory that does not grow with the file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` stands for standard input.
  ///   - zone: The zone of times without an offset.
  ///   - take: What takes each block of scans; it may change the block as it likes.
  /// - Returns: What the scans name, and the faults for which the file is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read, and what
  ///   `take` throws.
  public static func read(
    path: String, zone: Zone, into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    try read(CSVReader(path: path), zone: zone, into: take)
  }

  static func read(
    _ reader: consuming CSVReader, zone: Zone, limits: ScanRows.Limits = .init(),
    into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    var rows = try ScanRows(CSVTable(reader), zone: zone, limits: limits)
    return try rows.read(into: take)
  }

  /// The scan of a row, or nil after what is wrong with it was reported.
  static func scan(_ row: inout CSVTable<Column>) -> ScanDraft? {
    let session = row[.session]
    let point = row[.point]
    if session == nil, point == nil, row.has(.session) || row.has(.point) {
      let column: Column = row.has(.session) ? .session : .point
      row.refuse(column, "there is neither a session nor a point; say where the scan was")
    }
    let person = row.needed(.person)
    let at = row.neededTime(.at)
    let direction: ScanDirection? = row.choice(.direction)
    let deviceSequence = row.integer(.deviceSeq, in: 0...Int.max)
    guard let person, let at else { return nil }
    var draft = ScanDraft(person: person, at: at)
    draft.scanID = row[.scanID]
    draft.session = session
    draft.point = point
    draft.direction = direction ?? .in
    draft.device = row[.device]
    draft.deviceSequence = deviceSequence
    draft.notes = row.notes
    return draft
  }
}
