public import Docent

extension ScansCSV {
  /// Writes scans one after the other, in memory that does not grow with their number.
  ///
  /// The reader of `read(path:options:)` takes them for scans that are known.
  public struct Lines: Sendable {
    private let zone: Zone
    private let notes: [String]

    /// Creates the writer of a conference's scans.
    ///
    /// - Parameters:
    ///   - zone: The zone in which their times are written.
    ///   - notes: The headings of the cells that belong to no column.
    public init(zone: Zone, notes: [String]) {
      self.zone = zone
      self.notes = notes
    }

    /// The line of headings.
    public var headings: String {
      CSVWriter.text(of: [Column.allCases.map(\.heading) + notes])
    }

    /// The line of a scan.
    public func line(of scan: StoredScan) -> String {
      let cells = Column.allCases.map { cell($0, of: scan) ?? "" }
      return CSVWriter.text(of: [cells + notes.map { scan.notes[$0] ?? "" }])
    }

    private func cell(_ column: Column, of scan: StoredScan) -> String? {
      switch column {
      case .scanID: scan.scanID
      case .session: scan.session
      case .point: scan.point
      case .person: scan.person
      case .at: zone.iso8601(scan.at)
      case .direction: scan.direction.rawValue
      case .device: scan.device
      case .deviceSeq: scan.deviceSequence.map(String.init)
      }
    }
  }
}
