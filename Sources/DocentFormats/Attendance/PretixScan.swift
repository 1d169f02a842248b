import Docent

/// One check-in or check-out as a file of pretix says it.
struct PretixScan {
  var secret: String?
  var orderCode: String?
  var position: String?
  var email: String?
  var direction: ScanDirection
  var at: TypedTime
  var notes: [String: String] = [:]
  var device: String?

  /// The names by which the person may be known, the surest first; nil when there is none.
  private var names: [String]? {
    let order = orderCode.flatMap { code in position.map { "\(code)-\($0)" } }
    let names = [secret, email, order, orderCode].compactMap(\.self)
    return names.isEmpty ? nil : names
  }

  /// The scan, with an identity that the check-in has in the list and in the log alike.
  ///
  /// - Parameters:
  ///   - place: Where it was.
  ///   - zone: The zone of its time.
  /// - Returns: The scan, or nil when nothing tells whose it is.
  /// - Throws: `ZoneError` when its time names no single moment.
  func draft(at place: ScanPlace, zone: Zone) throws(ZoneError) -> ScanDraft? {
    guard let names, let first = names.first else { return nil }
    var draft = ScanDraft(person: first, at: at)
    switch place {
    case .point(let slug): draft.point = slug
    case .session(let code): draft.session = code
    }
    draft.direction = direction
    // Before the device, which the list does not tell.
    draft.scanID = draft.identity(at: try zone.instant(of: at))
    draft.otherNames = Array(names.dropFirst())
    draft.device = device
    draft.notes = notes
    return draft
  }
}

/// The scans of a file of pretix while it is read.
struct PretixScans {
  private(set) var file: ScanFile
  private(set) var block = ScanBlock()

  init(_ name: String, source: ScanFormat, zone: Zone) {
    file = ScanFile(name: name, source: source.rawValue, zone: zone)
  }

  /// Adds a scan; `columns` are where its time and its person stand.
  mutating func add(
    _ scan: PretixScan, at place: ScanPlace, line: Int, columns: [String: Int],
    into take: (inout ScanBlock) throws -> Void
  ) throws {
    do throws(ZoneError) {
      guard let draft = try scan.draft(at: place, zone: file.zone) else { return }
      file.add(Draft(draft, line: line, columns: columns), to: &block)
    } catch {
      let spot = Place(file: file.name, line: line, column: columns["at"])
      file.faults.append(Fault(place: spot, message: error.description))
    }
    if block.isFull {
      try take(&block)
      block.clear()
    }
  }

  mutating func add(_ ticket: ScanTicket) { file.tickets.append(ticket) }

  /// Asks for a check-in point to be created where it is unknown.
  mutating func name(_ slug: String, _ name: String) { file.pointNames[slug] = name }

  /// The file, after its last scans went on.
  mutating func finish(
    faults: [Fault], oddities: [Fault], into take: (inout ScanBlock) throws -> Void
  ) throws -> ScanFile {
    if !block.records.isEmpty { try take(&block) }
    file.faults = (file.faults + faults).inFileOrder()
    file.oddities = oddities
    return file
  }
}
