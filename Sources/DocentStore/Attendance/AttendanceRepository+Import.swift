public import Docent
import GRDB

extension AttendanceRepository {
  /// Adds scans as a file says.
  ///
  /// Scans that are known stay as they are; none is ever changed.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: Where people were scanned.
  ///   - zone: The zone of times without an offset; nil for the conference's.
  /// - Returns: What was done, with people scanned without a registration among the warnings.
  /// - Throws: `FileRefused` when a session, point or person is unknown, a time names no single
  ///   moment, or a scan is known with other content.
  public func `import`(
    _ file: DraftFile<ScanDraft>, into conference: Conference, zone: Zone? = nil
  ) throws -> ImportSummary {
    var names = try ScanNames(db: db, conference: conference)
    var summary = ImportSummary(kind: "scans")
    var faults: [Fault] = []
    var strangers: Set<Int64> = []
    summary.warnings = file.oddities
    for draft in file.drafts {
      do throws(ScanRefused) {
        let scan = try names.resolve(draft.content, zone: zone ?? conference.zone)
        let isNew = try ScanRefused.wrapping { try store(scan, of: draft.content, at: conference) }
        if isNew { summary.added += 1 } else { summary.unchanged += 1 }
        if !names.isRegistered(scan.person), strangers.insert(scan.person).inserted {
          summary.warnings.append(
            file.fault(
              "\(draft.content.person) is not registered; the scan counts as unregistered",
              in: draft, at: "person"))
        }
      } catch {
        faults += error.faults.map { file.fault($0.message, in: draft, at: $0.heading) }
      }
    }
    try file.refuse(for: faults)
    return summary
  }

  /// Adds a scan unless it is known, and tells whether it was new.
  private func store(
    _ scan: ResolvedScan, of draft: ScanDraft, at conference: Conference
  ) throws -> Bool {
    let id = draft.identity(at: scan.at)
    try db.run(
      """
      INSERT INTO scans (scan_id, conference_id, session_id, point_id, person_id, direction,
        happened_at, recorded_at, device, device_seq, notes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """,
      [
        id, conference.id.rawValue, scan.session, scan.point, scan.person,
        draft.direction.rawValue, scan.at.seconds, now.seconds, draft.device, draft.deviceSequence,
        try NotesColumn.text(draft.notes),
      ])
    if db.changesCount == 1 { return true }
    let isSame: Bool? = try db.value(
      """
      SELECT session_id IS ? AND point_id IS ? AND person_id = ? AND direction = ?
        AND happened_at = ? FROM scans WHERE conference_id = ? AND scan_id = ?
      """,
      [
        scan.session, scan.point, scan.person, draft.direction.rawValue, scan.at.seconds,
        conference.id.rawValue, id,
      ])
    guard isSame == true else {
      let message =
        "scan \(id) is known with other content; scans never change, correct its scan_id"
      throw ScanRefused([(message, "scan_id")])
    }
    return false
  }
}
