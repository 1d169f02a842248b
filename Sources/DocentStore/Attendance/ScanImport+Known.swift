import Docent
import GRDB

extension ScanImport {
  /// Takes the rows that the log has already out of those to be stored.
  mutating func dropKnown() throws {
    let known = try db.rows(
      """
      SELECT r.rowid, l.session_id, l.point_id, l.person_id, l.direction, l.happened_at
      FROM docent_log_rows r CROSS JOIN scan_log l
      WHERE l.conference_id = ? AND l.scan_key = r.scan_key ORDER BY r.rowid
      """, [conference.id.rawValue]
    ) { row in
      let index: Int = row[0]
      let scan = rows.records[index]
      let isSame =
        row[1] as Int64? ?? 0 == rows.names.sessions[Int(scan.session)]
        && row[2] as Int64? ?? 0 == rows.names.points[Int(scan.point)]
        && row[3] as Int64 == rows.names.persons[Int(scan.person)]
        && row[4] as Bool == scan.isOut && row[5] as Int64 == scan.at
      return (index: index, isSame: isSame)
    }
    guard !known.isEmpty else { return }
    for (index, isSame) in known { settle(rows.records[index], agrees: isSame) }
    keep(rowsBut: Set(known.map(\.index)))
  }

  private func keep(rowsBut dropped: Set<Int>) {
    var records: [ScanRecord] = []
    var extras: [Int: ScanExtra] = [:]
    for (index, record) in rows.records.enumerated() where !dropped.contains(index) {
      extras[records.count] = rows.extras[index]
      records.append(record)
    }
    (rows.records, rows.extras) = (records, extras)
  }

  /// Gives a row to each device that the scans to be stored have.
  func nameDevices() throws {
    for record in rows.records where rows.names.devices[Int(record.device)] == 0 {
      guard record.device != 0 else { continue }
      let name = file.devices[record.device]
      try db.run("INSERT OR IGNORE INTO scan_devices (name) VALUES (?)", [name])
      rows.names.devices[Int(record.device)] =
        try db.value("SELECT id FROM scan_devices WHERE name = ?", [name]) ?? 0
    }
  }

  /// The batch of the file, made when it first has something to store.
  mutating func currentBatch() throws -> Int64 {
    if let batch { return batch }
    let new = try db.insert(
      "INSERT INTO scan_batches (conference_id, recorded_at, source) VALUES (?, ?, ?)",
      [conference.id.rawValue, now.seconds, file.source])
    batch = new
    return new
  }
}
