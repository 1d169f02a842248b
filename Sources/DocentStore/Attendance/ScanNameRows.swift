import Docent

/// The rows for which the names of a file of scans stand, by the names' numbers.
///
/// Number 0 is no name. A name that stands for no row, or for several, has row 0.
struct ScanNameRows {
  var sessions: [Int64] = [0]
  var points: [Int64] = [0]
  var persons: [Int64] = [0]
  var devices: [Int64] = [0]

  /// Whether all that a scan names is known.
  @inline(__always)
  func know(_ record: ScanRecord) -> Bool {
    (record.session == 0 || sessions[Int(record.session)] != 0)
      && (record.point == 0 || points[Int(record.point)] != 0)
      && persons[Int(record.person)] != 0
  }

  /// Whether two scans say the same.
  func agree(_ one: ScanRecord, _ other: ScanRecord) -> Bool {
    one.at == other.at && one.isOut == other.isOut
      && sessions[Int(one.session)] == sessions[Int(other.session)]
      && points[Int(one.point)] == points[Int(other.point)]
      && persons[Int(one.person)] == persons[Int(other.person)]
  }

  /// Whether a file names a session, point or person that stands for no row.
  var areIncomplete: Bool {
    [sessions, points, persons].contains { $0.dropFirst().contains(0) }
  }
}

extension ScanNames {
  /// What the names of a file stand for.
  func rows(of file: ScanFile) -> ScanNameRows {
    func ids(_ names: NameTable, _ id: (String) -> Int64) -> [Int64] {
      (0...UInt32(names.count)).map { $0 == 0 ? 0 : id(names[$0]) }
    }
    return ScanNameRows(
      sessions: ids(file.sessions, session), points: ids(file.points, point),
      persons: ids(file.persons, person), devices: ids(file.devices) { _ in 0 })
  }
}
