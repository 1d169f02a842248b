import Docent

/// What is wrong with a scan of a file, in little room.
struct ScanFault: Comparable {
  enum Cell: Int {
    case session, point, person, key

    var heading: String {
      switch self {
      case .session: "session"
      case .point: "point"
      case .person: "person"
      case .key: "scan_id"
      }
    }
  }

  let cell: Cell
  let scan: ScanRecord

  init(_ cell: Cell, of scan: ScanRecord) {
    self.cell = cell
    self.scan = scan
  }

  static func < (one: ScanFault, other: ScanFault) -> Bool {
    (one.scan.line, one.cell.rawValue) < (other.scan.line, other.cell.rawValue)
  }

  static func == (one: ScanFault, other: ScanFault) -> Bool {
    one.scan.line == other.scan.line && one.cell == other.cell
  }

  func place(in file: ScanFile) -> Place {
    Place(file: file.name, line: Int(scan.line), column: scan.column(of: cell.heading))
  }
}

/// The first elements of many that come in any order, in bounded memory.
struct FirstInFile<Element: Comparable> {
  private let limit: Int
  private var elements: [Element] = []
  private(set) var isOverfull = false

  init(limit: Int) {
    self.limit = limit
  }

  var isEmpty: Bool { elements.isEmpty }

  mutating func add(_ element: Element) {
    elements.append(element)
    if elements.count > 2 * limit { prune() }
  }

  private mutating func prune() {
    elements.sort()
    isOverfull = isOverfull || elements.count > limit
    elements.removeLast(max(0, elements.count - limit))
  }

  /// The first elements in order, as many as may be kept.
  mutating func sorted() -> [Element] {
    prune()
    return elements
  }
}

extension ScanImport {
  /// Refuses the file when anything is wrong with it, in words and in its order.
  mutating func refuse() throws {
    let found = faults.sorted()
    var told: [Fault] = []
    for fault in found {
      told.append(Fault(place: fault.place(in: file), message: try message(of: fault)))
    }
    if faults.isOverfull, let last = told.last {
      let message = "the file has too many faults; those from here on are not listed"
      told.append(Fault(place: last.place, message: message))
    }
    try DraftFile<ScanDraft>(name: file.name, drafts: [], headings: [], faults: file.faults)
      .refuse(for: told)
  }

  private mutating func message(of fault: ScanFault) throws -> String {
    switch fault.cell {
    case .session: return names.unknownSession(file.sessions[fault.scan.session])
    case .point: return names.unknownPoint(file.points[fault.scan.point])
    case .person where file.source == "pretix-log":
      return ScanNames.unknownTicket(file.persons[fault.scan.person])
    case .person: return names.noPerson(file.persons[fault.scan.person])
    case .key:
      let id = try spool.identity(of: fault.scan)
      return "scan \(id) is known with other content; scans never change, correct its scan_id"
    }
  }
}
