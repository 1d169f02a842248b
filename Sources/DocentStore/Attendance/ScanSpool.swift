public import Docent

extension ScanRecord: RunElement {
  var rank: UInt64 { high }
}

/// The scans of a file between its reader and the store, in the order of the log.
///
/// They are kept here before the store is asked to write, so that nobody waits for a file that
/// comes slowly. Memory does not grow with their number: what does not fit lies in scratch files
/// that have no name and go with the process.
///
/// ```swift
/// let spool = ScanSpool()
/// let file = try ScansCSV.read(path: "scans.csv", zone: conference.zone) { try spool.add(&$0) }
/// let summary = try store.write { try $0.attendance.import(file, from: spool, into: conference) }
/// ```
public final class ScanSpool {
  private let runs = SortedRuns<ScanRecord>()
  private let texts = ScanTexts()

  /// Creates an empty spool.
  public init() {}

  /// Takes the scans of a block, and leaves its memory for the next.
  public func add(_ block: inout ScanBlock) throws {
    if !block.texts.isEmpty {
      let place = UInt64(try texts.add(block.texts))
      for index in block.records.indices where block.records[index].extra > 0 {
        block.records[index].extra += place
      }
    }
    try runs.add(&block.records)
  }

  /// The scans in the order of the log.
  func scans() throws -> MergedRuns<ScanRecord> { try runs.merged() }

  /// What a scan has besides its record.
  func extra(of record: ScanRecord) throws -> ScanExtra {
    record.extra == 0 ? ScanExtra() : try texts.extra(at: Int(record.extra) - 1)
  }

  /// The text of a scan's identity.
  func identity(of record: ScanRecord) throws -> String {
    try record.key.text ?? extra(of: record).id ?? ""
  }
}
