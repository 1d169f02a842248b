public import Docent

/// The kinds of files that scans come in.
public enum ScanFormat: String, Sendable, CaseIterable {
  /// Told from the headings.
  case auto
  /// Docent's own list.
  case csv
  /// pretix's check-in list.
  case pretixList = "pretix-list"
  /// pretix's check-in log.
  case pretixLog = "pretix-log"
  /// pretix's list of check-in codes, which holds no scans.
  case pretixCodes = "pretix-codes"

  /// The format that the headings of a file tell.
  static func told(
    by sample: [UInt8], of file: String, options: CSVOptions = CSVOptions()
  ) throws(InputError) -> ScanFormat {
    var reader = try CSVReader(bytes: sample, name: file, options: options)
    guard try reader.next() else { return .csv }
    let headings = Set(
      (0..<reader.count).map { CSVHeadings<PretixLog.Column>.key(reader.string(at: $0)) })
    if headings.isSuperset(of: ["checkinlist", "scantype", "result"]) { return .pretixLog }
    if headings.isSuperset(of: ["ordercode", "checkedin"]) { return .pretixList }
    let isOwn = !headings.isDisjoint(with: ["session", "point", "person", "at"])
    if headings.isSuperset(of: ["secret", "product"]), !isOwn { return .pretixCodes }
    return .csv
  }
}

/// Where the scans of a file happened, for files that do not say so.
public enum ScanPlace: Sendable, Equatable {
  /// At the check-in point of a short name.
  case point(String)
  /// At the session of a code.
  case session(String)
}

/// Reads the scans of files of any kind.
public enum ScanReader {
  /// Reads the file at `path` in blocks, in memory that does not grow with the file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` stands for standard input.
  ///   - format: What kind of file it is.
  ///   - place: Where the scans were, for pretix's files.
  ///   - zone: The zone of times without an offset.
  ///   - options: What is known of it beside what it says itself; scans are read without a map.
  ///   - take: What takes each block of scans; it may change the block as it likes.
  /// - Returns: What the scans name, and the faults for which the file is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read, and what
  ///   `take` throws.
  public static func read(
    path: String, as format: ScanFormat = .auto, at place: ScanPlace? = nil, zone: Zone,
    options: CSVOptions = CSVOptions(), into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    try read(
      ByteSource(path: path), of: path, as: format, at: place, zone: zone, options: options,
      into: take)
  }

  static func read(
    _ source: consuming ByteSource, of file: String, as format: ScanFormat, at place: ScanPlace?,
    zone: Zone, options: CSVOptions = CSVOptions(),
    into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    // Scans are read from their bytes as they stand, a million of them; a map reads texts.
    let options = CSVOptions(encoding: options.encoding, delimiter: options.delimiter)
    var source = source
    let sample = Array(try source.peek(CSVPreamble.sampleSize))
    let format =
      format == .auto ? try ScanFormat.told(by: sample, of: file, options: options) : format
    let reader = try CSVReader(source, file: file, options: options)
    switch format {
    case .auto, .csv: return try ScansCSV.read(reader, zone: zone, into: take)
    case .pretixList: return try PretixList.read(reader, at: place, zone: zone, into: take)
    case .pretixLog: return try PretixLog.read(reader, at: place, zone: zone, into: take)
    case .pretixCodes: return try PretixCodes.read(reader, zone: zone)
    }
  }
}
