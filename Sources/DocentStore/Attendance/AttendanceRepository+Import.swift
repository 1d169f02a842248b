public import Docent
import GRDB

extension AttendanceRepository {
  /// Adds the scans of a file that was read into a spool.
  ///
  /// Scans that are known stay as they are; none is ever changed. Memory does not grow with the
  /// number of scans.
  ///
  /// - Parameters:
  ///   - file: What the scans name.
  ///   - spool: The scans.
  ///   - conference: Where people were scanned.
  /// - Returns: What was done, with people scanned without a registration among the warnings.
  /// - Throws: `FileRefused` when a session, point or person is unknown, a time names no single
  ///   moment, or a scan is known with other content.
  public func `import`(
    _ file: ScanFile, from spool: ScanSpool, into conference: Conference
  ) throws -> ImportSummary {
    let remarks = try ScanPreparation(db: db, file: file, conference: conference).run()
    var work = try ScanImport(file, from: spool, into: conference, db: db, now: now)
    var summary = try work.run()
    summary.warnings += remarks
    return summary
  }

  /// Adds scans as a file says.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: Where people were scanned.
  ///   - zone: The zone of times without an offset; nil for the conference's.
  /// - Returns: What was done, as for a file that was read into a spool.
  /// - Throws: `FileRefused` as there.
  public func `import`(
    _ file: DraftFile<ScanDraft>, into conference: Conference, zone: Zone? = nil
  ) throws -> ImportSummary {
    var scans = ScanFile(name: file.name, source: "csv", zone: zone ?? conference.zone)
    scans.oddities = file.oddities
    var block = ScanBlock()
    for draft in file.drafts { scans.add(draft, to: &block) }
    scans.faults += file.faults
    let spool = ScanSpool()
    try spool.add(&block)
    return try `import`(scans, from: spool, into: conference)
  }
}
