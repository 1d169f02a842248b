import Docent

/// Checks a CSV as what its headings say that it is.
enum TableValidation {
  /// Checks a CSV.
  ///
  /// - Parameters:
  ///   - source: The file at its start.
  ///   - name: The file as it was named.
  ///   - sample: Its first bytes, with its headings.
  /// - Returns: What it is, and what was found.
  /// - Throws: `InputError` when the file cannot be read.
  static func check(
    _ source: consuming ByteSource, named name: String, sample: [UInt8]
  ) throws -> (FileValidation.Kind, [FormatFinding]) {
    let kind = try kind(of: sample, named: name)
    let reader = try CSVReader(source, file: name)
    do {
      let (faults, oddities) = try read(reader, as: kind)
      return (kind, findings(faults, oddities))
    } catch let refused as FileRefused {
      return (kind, findings(refused.faults, []))
    }
  }

  static func findings(_ faults: [Fault], _ oddities: [Fault]) -> [FormatFinding] {
    let errors = faults.map { (FormatFinding.Severity.error, $0) }
    let warnings = oddities.map { (FormatFinding.Severity.warning, $0) }
    return (errors + warnings).enumerated().sorted {
      let (one, other) = ($0.element.1.place, $1.element.1.place)
      return (one.line ?? 0, one.column ?? 0, $0.offset)
        < (other.line ?? 0, other.column ?? 0, $1.offset)
    }.map { _, finding in
      FormatFinding(
        finding.0, authority: "Docent", place: finding.1.place, message: finding.1.message)
    }
  }

  /// The kind whose needed columns the file has and of whose columns it has most; of two alike the
  /// first.
  private static func kind(of sample: [UInt8], named name: String) throws -> FileValidation.Kind {
    switch try ScanFormat.told(by: sample, of: name) {
    case .pretixList: return .pretixList
    case .pretixLog: return .pretixLog
    case .pretixCodes: return .pretixCodes
    case .auto, .csv: break
    }
    var reader = try CSVReader(bytes: sample, name: name)
    guard try reader.next() else { return .table }
    let names = (0..<reader.count).map { reader.trimmed(at: $0) ?? "" }
    let fits: [(kind: FileValidation.Kind, columns: Int)] = [
      (.sessions, columns(SessionsCSV.Column.self, in: names)),
      (.people, columns(PeopleCSV.Column.self, in: names)),
      (.applications, columns(ApplicationsCSV.Column.self, in: names)),
      (.registrations, columns(RegistrationsCSV.Column.self, in: names)),
      (.scans, columns(ScansCSV.Column.self, in: names)),
      (.headCounts, columns(HeadCountsCSV.Column.self, in: names)),
      (.walking, columns(WalkingCSV.Column.self, in: names)),
      (.rooms, columns(RoomsCSV.Column.self, in: names)),
      (.candidates, columns(CandidatesCSV.Column.self, in: names)),
      (.sensitive, columns(SensitiveAnswersCSV.Column.self, in: names)),
    ]
    let most = fits.map(\.columns).max() ?? 0
    return most == 0 ? .table : fits.first { $0.columns == most }?.kind ?? .table
  }

  /// How many columns of a kind there are; none when one that is needed is missing.
  private static func columns<Column: CSVColumn>(_ type: Column.Type, in names: [String]) -> Int {
    let headings = CSVHeadings<Column>(names)
    guard headings.missing.isEmpty else { return 0 }
    return Column.allCases.count { headings.index(of: $0) != nil }
  }

  private static func read(
    _ reader: consuming CSVReader, as kind: FileValidation.Kind
  ) throws -> (faults: [Fault], oddities: [Fault]) {
    switch kind {
    case .sessions: try drafts(SessionsCSV.read(reader))
    case .people: try drafts(PeopleCSV.read(reader))
    case .registrations: try drafts(RegistrationsCSV.read(reader))
    case .applications: try drafts(ApplicationsCSV.read(reader))
    case .rooms: try drafts(RoomsCSV.read(reader))
    case .walking: try drafts(WalkingCSV.read(reader))
    case .headCounts: try drafts(HeadCountsCSV.read(reader))
    case .scans: try scans(ScansCSV.read(reader, zone: .utc) { _ in })
    case .pretixList: try scans(PretixList.read(reader, at: .point("door"), zone: .utc) { _ in })
    case .pretixLog: try scans(PretixLog.read(reader, at: .point("door"), zone: .utc) { _ in })
    case .pretixCodes: try scans(PretixCodes.read(reader, zone: .utc))
    case .candidates: try drafts(CandidatesCSV.read(reader))
    case .sensitive: try drafts(SensitiveAnswersCSV.read(reader))
    case .table, .calendar, .frabXML, .frabJSON, .rules, .planningRules, .columnMap:
      try records(reader)
    }
  }

  private static func drafts<Content>(
    _ file: DraftFile<Content>
  ) -> (faults: [Fault], oddities: [Fault]) {
    (file.faults, file.oddities)
  }

  private static func scans(_ file: ScanFile) -> (faults: [Fault], oddities: [Fault]) {
    (file.faults, file.oddities)
  }

  /// Looks at the records of a table of which nothing else is known.
  private static func records(
    _ reader: consuming CSVReader
  ) throws -> (faults: [Fault], oddities: [Fault]) {
    var reader = reader
    while try reader.next() {}
    return (reader.faults, reader.oddities)
  }
}
