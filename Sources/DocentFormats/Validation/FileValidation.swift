import Docent

/// What a file is, and what is wrong with it, as far as the file alone can tell.
public struct FileValidation: Sendable, Equatable {
  /// What files are known.
  public enum Kind: String, Sendable, CaseIterable {
    case calendar = "iCalendar"
    case frabXML = "frab schedule.xml"
    case frabJSON = "frab schedule.json"
    case sessions = "sessions (CSV)"
    case people = "people (CSV)"
    case registrations = "registrations (CSV)"
    case applications = "applications (CSV)"
    case rooms = "rooms (CSV)"
    case walking = "walking times (CSV)"
    case scans = "scans (CSV)"
    case headCounts = "head counts (CSV)"
    case pretixList = "pretix check-in list (CSV)"
    case pretixLog = "pretix check-in log (CSV)"
    case pretixCodes = "pretix check-in codes (CSV)"
    case candidates = "scored pairs (CSV)"
    case sensitive = "sensitive answers (CSV)"
    case rules = "rules of matching (YAML)"
    case planningRules = "rules of planning (YAML)"
    case columnMap = "column map (YAML)"
    case table = "a CSV of no kind that Docent imports"
  }

  /// The file as it was named.
  public let file: String
  /// What it is.
  public let kind: Kind
  /// What is wrong with it and what is odd, in its order.
  public let findings: [FormatFinding]

  /// Checks the file at `path`; `-` stands for standard input.
  ///
  /// A CSV is read row by row, so that its size does not matter; other files are read whole.
  ///
  /// - Throws: `InputError` when the file cannot be read.
  public init(path: String) throws {
    var source = try ByteSource(path: path)
    let sample = Array(try source.peek(CSVPreamble.sampleSize))
    file = path
    switch ProgrammeFormat(of: sample) {
    case .csv:
      if let kind = YAMLValidation.kind(of: sample) {
        self.kind = kind
        findings = try YAMLValidation.findings(in: InputFile(source, name: path), as: kind)
        return
      }
      (kind, findings) = try TableValidation.check(source, named: path, sample: sample)
    case .frabXML:
      kind = .frabXML
      let file = try InputFile(source, name: path)
      findings = FrabXML.findings(in: file).joined(
        by: { () throws(FileRefused) in try FrabXML.read(file, in: .utc).faults })
    case .frabJSON:
      kind = .frabJSON
      let file = try InputFile(source, name: path)
      findings = FrabJSON.findings(in: file).joined(
        by: { () throws(FileRefused) in try FrabJSON.read(file, in: .utc).faults })
    case .ics:
      kind = .calendar
      findings = CalendarLint.findings(in: try InputFile(source, name: path))
    }
  }
}

extension [FormatFinding] {
  /// The findings and, at places where they have no error, what the reader refuses the file for.
  fileprivate func joined(by read: () throws(FileRefused) -> [Fault]) -> [FormatFinding] {
    let faults: [Fault]
    do { faults = try read() } catch { faults = error.faults }
    let told = Set(filter { $0.severity == .error }.map(\.place))
    let news = faults.filter { !told.contains($0.place) }
    return
      (self
      + news.map { .init(.error, authority: "Docent", place: $0.place, message: $0.message) })
      .inFileOrder()
  }
}
