import Docent

extension ScanNames {
  /// What the names of a file stand for.
  func rows(of file: ScanFile) -> ScanRows {
    func ids(_ names: NameTable, _ id: (String) -> Int64) -> [Int64] {
      (0...UInt32(names.count)).map { $0 == 0 ? 0 : id(names[$0]) }
    }
    return ScanRows(
      sessions: ids(file.sessions, session), points: ids(file.points, point),
      persons: ids(file.persons, person), devices: ids(file.devices) { _ in 0 })
  }
}

extension ScanRows {
  /// Whether a file names a session, point or person that stands for no row.
  func lack(_ file: ScanFile) -> Bool {
    [sessions, points, persons].contains { $0.dropFirst().contains(0) }
  }
}
