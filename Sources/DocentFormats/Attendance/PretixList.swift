import Docent

/// Reads pretix's check-in list: one row a ticket, with the latest check-in and check-out.
enum PretixList {
  /// The columns, of which those after the e-mail address are not used.
  enum Column: Int, CSVColumn {
    case orderCode, product, checkedIn, checkedOut, automaticallyCheckedIn, secret, email
    case attendeeName, price, paid, phoneNumber, company, voucherCode, orderDate, orderTime
    case requiresSpecialAttention, comment, checkInText, seatID, seatName, seatZone, seatRow
    case seatNumber, blocked, validFrom, validUntil, address, zipCode, city, country, state

    static let needed: [[Column]] = [[.orderCode], [.checkedIn], [.secret, .email]]
    static let keepsNotes = false
  }

  static func read(
    _ reader: consuming CSVReader, at place: ScanPlace?, zone: Zone,
    into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    var table = try CSVTable<Column>(reader)
    if place == nil {
      let message =
        "the list does not say where people were checked in; name the point with "
        + "--point, or the session with --session"
      table.reader.findings.addFault(Fault(place: Place(file: table.file), message: message))
    }
    var rows: [Row] = []
    while try table.next() { rows.append(Row(&table)) }
    table.close()
    var scans = PretixScans(table.file, source: .pretixList, zone: zone)
    for row in unambiguous(rows) {
      if let secret = row.secret, let email = row.email {
        scans.add(
          ScanTicket(code: secret, email: email, line: row.line, column: row.columns["person"]))
      }
      guard let place else { continue }
      for scan in row.scans {
        var columns = row.columns
        columns["at"] = row.columns[scan.direction.rawValue]
        try scans.add(
          scan, at: place, line: row.line, columns: columns, into: take)
      }
    }
    let automatic = rows.filter(\.isAutomatic).map(\.line)
    return try scans.finish(
      faults: table.faults, oddities: table.oddities + remark(automatic, in: table.file),
      into: take)
  }

  /// The rows, those without their e-mail address that share it with another: whoever bought
  /// several tickets is not all of the people who hold them.
  private static func unambiguous(_ rows: [Row]) -> [Row] {
    let counts = rows.reduce(into: [:]) { $0[FoldedText($1.email ?? "").key, default: 0] += 1 }
    return rows.map { row in
      guard let email = row.email, counts[FoldedText(email).key] ?? 0 > 1 else { return row }
      var row = row
      row.email = nil
      return row
    }
  }

  /// What is said of check-ins that pretix made by itself.
  static func remark(_ lines: [Int], in file: String) -> [Fault] {
    guard let first = lines.first else { return [] }
    let message =
      "check-ins that pretix made by itself tell of nobody at a door; not counted: "
      + "\(lines.count)"
    return [Fault(place: Place(file: file, line: first), message: message)]
  }
}

extension PretixList {
  /// What a row says of one ticket.
  struct Row {
    let line: Int
    let secret: String?
    let orderCode: String?
    var email: String?
    /// Whether pretix, not a person at a door, checked the ticket in.
    let isAutomatic: Bool
    private let moves: [(direction: ScanDirection, at: TypedTime)]
    private let product: String?
    /// Where the cells stand, by what they say.
    let columns: [String: Int]

    init(_ table: inout CSVTable<Column>) {
      line = table.line
      secret = table[.secret]
      orderCode = table.needed(.orderCode)
      email = table[.email]
      product = table[.product]
      let checkedIn = table.time(.checkedIn)
      let checkedOut = table.time(.checkedOut)
      let isAutomatic = table.flag(.automaticallyCheckedIn) ?? false
      self.isAutomatic = isAutomatic && checkedIn != nil
      moves =
        (isAutomatic ? [] : checkedIn.map { [(.in, $0)] } ?? [])
        + (checkedOut.map { [(.out, $0)] } ?? [])
      let person: Column = table[.email] == nil ? .secret : .email
      let places: [(String, Column)] = [
        ("person", person), ("in", .checkedIn), ("out", .checkedOut),
      ]
      columns = places.reduce(into: [:]) { columns, spot in
        let place = table.place(of: spot.1)
        if place.line == table.line { columns[spot.0] = place.column }
      }
    }

    var scans: [PretixScan] {
      moves.map { move in
        var scan = PretixScan(direction: move.direction, at: move.at)
        (scan.secret, scan.orderCode, scan.email) = (secret, orderCode, email)
        scan.notes["Order code"] = orderCode
        scan.notes["Product"] = product
        return scan
      }
    }
  }
}
