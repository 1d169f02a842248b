import Docent

/// Reads the rows of a list of scans into blocks.
///
/// Nearly all rows of a large file are alike: an identity, names that were met before, a time as
/// devices write it. Those are read from their bytes as they stand in the reader's buffer. Every
/// other row, and each that is wrong, is read by `ScansCSV.scan`, which knows all there is to know
/// about rows; so both ways give the same records, and only one of them has messages.
struct ScanRows: ~Copyable {
  private var table: CSVTable<ScansCSV.Column>
  private var file: ScanFile
  private var clock: ScanClock
  private let hasUnknownColumns: Bool
  private let limits: Limits

  /// How much memory may be used; tests use little.
  struct Limits {
    var block = ScanBlock()
    var names = NameTable()
  }

  init(_ table: consuming CSVTable<ScansCSV.Column>, zone: Zone, limits: Limits) {
    file = ScanFile(name: table.file, source: "csv", zone: zone, names: limits.names)
    self.limits = limits
    clock = ScanClock(zone: zone)
    hasUnknownColumns = !table.unknownHeadings.isEmpty
    self.table = table
  }

  /// Reads all rows, and hands them on in blocks.
  mutating func read(into take: (inout ScanBlock) throws -> Void) throws -> ScanFile {
    var block = limits.block
    while try table.next() {
      if let record = plainRecord() {
        block.records.append(record)
        file.count += 1
      } else {
        addDraft(to: &block)
        guard file.faults.isEmpty else { break }
      }
      if block.isFull {
        try take(&block)
        block.clear()
      }
    }
    if !block.records.isEmpty { try take(&block) }
    table.close()
    file.oddities = table.oddities
    file.faults = (table.faults + file.faults).inFileOrder()
    return file
  }

  /// The record of a row that has nothing out of the ordinary; nil for any other.
  @inline(__always)
  private mutating func plainRecord() -> ScanRecord? {
    if hasUnknownColumns, table.hasNotes { return nil }
    guard let seconds = table.withBytes(of: .at, { clock.seconds(of: $0) }),
      let session = Self.number(of: .session, in: table, &file.sessions),
      let point = Self.number(of: .point, in: table, &file.points), session | point != 0,
      let person = Self.number(of: .person, in: table, &file.persons), person != 0,
      let device = Self.number(of: .device, in: table, &file.devices),
      let isOut = table.withBytes(of: .direction, Self.isOut),
      let sequence = table.withBytes(of: .deviceSeq, Self.sequence),
      let key = table.withBytes(of: .scanID, { $0.isEmpty ? nil : ScanKey($0) }),
      key.kind != .long
    else { return nil }
    var record = ScanRecord(key, at: Instant(seconds: seconds), line: table.line)
    (record.session, record.point, record.person, record.device) = (session, point, person, device)
    record.isOut = isOut
    record.hasSequence = sequence >= 0
    record.sequence = UInt32(truncatingIfNeeded: max(sequence, 0))
    record.sessionColumn = table.column(of: session == 0 ? .point : .session)
    record.personColumn = table.column(of: .person)
    record.keyColumn = table.column(of: .scanID)
    return record
  }

  @inline(__always)
  private static func number(
    of column: ScansCSV.Column, in table: borrowing CSVTable<ScansCSV.Column>,
    _ names: inout NameTable
  ) -> UInt32? {
    table.withBytes(of: column) { $0.isEmpty ? 0 : names.number(of: $0) }
  }

  private mutating func addDraft(to block: inout ScanBlock) {
    guard var scan = ScansCSV.scan(&table) else { return }
    do throws(ZoneError) {
      _ = try file.zone.instant(of: scan.at)
    } catch {
      table.refuse(.at, error.description)
      // The row goes on, so that what else is wrong with it is found too.
      scan.at = TypedTime(utc: Instant(seconds: scan.at.wall.secondsSince1970))
      scan.scanID = nil
    }
    let columns = table.positions(of: ScansCSV.Column.cited)
    file.add(Draft(scan, line: table.line, columns: columns), to: &block)
  }

  /// The word in a cell; nil when it is not plainly one of the two.
  @inline(__always)
  private static func isOut(_ cell: Span<UInt8>) -> Bool? {
    switch cell.count {
    case 0: false
    case 2 where cell[0] == UInt8(ascii: "i") && cell[1] == UInt8(ascii: "n"): false
    case 3
    where cell[0] == UInt8(ascii: "o") && cell[1] == UInt8(ascii: "u")
      && cell[2] == UInt8(ascii: "t"):
      true
    default: nil
    }
  }

  /// The number in a cell, -1 when it is blank; nil when it is not a plain one of nine digits.
  @inline(__always)
  private static func sequence(_ cell: Span<UInt8>) -> Int? {
    guard cell.count < 10 else { return nil }
    var value = cell.isEmpty ? -1 : 0
    for index in 0..<cell.count {
      let digit = Int(cell[unchecked: index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
