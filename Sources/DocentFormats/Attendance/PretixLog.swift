import Docent

/// Reads pretix's check-in log: one row a scan, also of those that failed.
enum PretixLog {
  /// The columns, of which those after the error message are not used.
  enum Column: Int, CSVColumn {
    case date, time, checkInList, scanType, orderCode, positionID, secret, product, device, gate
    case automaticallyCheckedIn, offlineOverride, result, errorMessage
    case name, offline, uploadDate, uploadTime

    static let needed: [[Column]] = [
      [.date], [.time], [.checkInList], [.scanType], [.secret, .orderCode], [.result],
    ]
    static let keepsNotes = false
  }

  private enum ScanType: String, CaseIterable {
    case entry, exit
  }

  static func read(
    _ reader: consuming CSVReader, at place: ScanPlace?, zone: Zone,
    into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    var table = try CSVTable<Column>(reader)
    var scans = PretixScans(table.file, source: .pretixLog, zone: zone)
    var automatic: [Int] = []
    while try table.next() {
      guard isSuccessful(&table) else { continue }
      guard !(table.flag(.automaticallyCheckedIn) ?? false) else {
        automatic.append(table.line)
        continue
      }
      let spot = place ?? self.place(in: &table, &scans)
      guard let scan = scan(&table), let spot else { continue }
      try scans.add(scan, at: spot, line: table.line, columns: columns(in: table), into: take)
    }
    table.close()
    let remark = PretixList.remark(automatic, in: table.file)
    return try scans.finish(
      faults: table.faults, oddities: (table.oddities + remark).inFileOrder(), into: take)
  }

  /// Whether somebody was let in or out; says why not.
  private static func isSuccessful(_ table: inout CSVTable<Column>) -> Bool {
    guard let result = table.needed(.result) else { return false }
    guard result.lowercased() != "ok" else { return true }
    let reason = table[.errorMessage].map { ": \($0)" } ?? ""
    let message = "this scan failed (\(result)\(reason)) and is not counted"
    table.reader.findings.addOddity(Fault(place: table.place(of: .result), message: message))
    return false
  }

  /// The check-in point that stands for pretix's check-in list.
  private static func place(
    in table: inout CSVTable<Column>, _ scans: inout PretixScans
  ) -> ScanPlace? {
    guard let name = table.needed(.checkInList) else { return nil }
    let letters = FoldedText(name).key.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let slug = String(letters).split(separator: "-").joined(separator: "-")
    guard !slug.isEmpty else {
      table.refuse(.checkInList, "this list's name has no letter; name the point with --point")
      return nil
    }
    scans.name(slug, name)
    return .point(slug)
  }

  private static func scan(_ table: inout CSVTable<Column>) -> PretixScan? {
    let type: ScanType? = table.needed(.scanType) == nil ? nil : table.choice(.scanType)
    let at = moment(&table)
    guard table[.secret] != nil || table[.orderCode] != nil else {
      table.refuse(.secret, "nothing tells whose ticket was scanned; correct the secret")
      return nil
    }
    guard let type, let at else { return nil }
    var scan = PretixScan(direction: type == .entry ? .in : .out, at: at)
    scan.secret = table[.secret]
    scan.orderCode = table[.orderCode]
    scan.position = table[.positionID]
    scan.device = table[.device]
    scan.notes["Order code"] = table[.orderCode]
    scan.notes["Product"] = table[.product]
    scan.notes["Gate"] = table[.gate]
    if table.flag(.offlineOverride) ?? false { scan.notes["Offline override"] = "Yes" }
    return scan
  }

  private static func moment(_ table: inout CSVTable<Column>) -> TypedTime? {
    guard let date = table.needed(.date), let time = table.needed(.time) else { return nil }
    if let moment = TypedTime("\(date) \(time)") { return moment }
    let isDay = CivilDay(date) != nil
    table.refuse(
      isDay ? .time : .date,
      isDay ? "this is no time; write it like 09:00" : "this is no date; write it like 2027-06-24")
    return nil
  }

  private static func columns(in table: borrowing CSVTable<Column>) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (heading, column) in [
      ("point", Column.checkInList), ("person", .secret), ("at", .time),
    ] {
      let place = table.place(of: column)
      if place.line == table.line { columns[heading] = place.column }
    }
    return columns
  }
}
