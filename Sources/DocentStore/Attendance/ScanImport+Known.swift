import Docent
import GRDB

extension ScanImport {
  /// Takes the rows that the log has already out of those to be stored.
  mutating func dropKnown() throws {
    let known = try db.rowsOnce(
      """
      SELECT r.rowid, l.session_id, l.point_id, l.person_id, l.direction, l.happened_at
      FROM docent_log_rows r CROSS JOIN scan_log l
      WHERE l.conference_id = ? AND l.scan_key = r.scan_key ORDER BY r.rowid
      """, [conference.id.rawValue]
    ) { row in
      let index: Int = row[0]
      let scan = rows[index]
      let isSame =
        row[1] as Int64? ?? 0 == ids.sessions[Int(scan.session)]
        && row[2] as Int64? ?? 0 == ids.points[Int(scan.point)]
        && row[3] as Int64 == ids.persons[Int(scan.person)]
        && row[4] as Bool == scan.isOut && row[5] as Int64 == scan.at
      return (index: index, isSame: isSame)
    }
    guard !known.isEmpty else { return }
    for (index, isSame) in known { settle(rows[index], agrees: isSame) }
    rows.drop(Set(known.map(\.index)))
  }

  /// Gives a row to each device that the scans to be stored have.
  func nameDevices() throws {
    for row in 0..<rows.count {
      let device = rows[row].device
      guard device != 0, rows.device(device) == 0 else { continue }
      let name = file.devices[device]
      try db.run("INSERT OR IGNORE INTO scan_devices (name) VALUES (?)", [name])
      let id: Int64? = try db.value("SELECT id FROM scan_devices WHERE name = ?", [name])
      rows.setDevice(device, id ?? 0)
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
