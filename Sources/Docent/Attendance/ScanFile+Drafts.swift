extension ScanFile {
  /// Adds the scan of a row to a block, or a fault when its time names no moment.
  ///
  /// - Parameters:
  ///   - draft: The row.
  ///   - block: Where the scan goes.
  package mutating func add(_ draft: Draft<ScanDraft>, to block: inout ScanBlock) {
    let scan = draft.content
    do throws(ZoneError) {
      let instant = try zone.instant(of: scan.at)
      guard let numbers = numbers(of: scan) else { return addTooManyNames(line: draft.line) }
      var record = ScanRecord(
        ScanKey(scan.identity(at: instant)), at: instant, line: draft.line)
      (record.session, record.point, record.person, record.device) = numbers
      record.isOut = scan.direction == .out
      record.sessionColumn = column(draft, scan.session == nil ? "point" : "session")
      record.personColumn = column(draft, "person")
      record.keyColumn = column(draft, "scan_id")
      let extra = extra(of: scan, for: &record)
      block.add(record, with: extra)
      count += 1
    } catch {
      let place = Place(file: name, line: draft.line, column: draft.columns["at"])
      faults.append(Fault(place: place, message: error.description))
    }
  }

  /// Reports that a table of names is full; whoever reads the file stops there.
  package mutating func addTooManyNames(line: Int) {
    let message =
      "the file has more than \(persons.limit) different names in one column; "
      + "check that the columns are what their headings say"
    faults.append(Fault(place: Place(file: name, line: line), message: message))
  }

  private mutating func numbers(
    of scan: ScanDraft
  ) -> (session: UInt32, point: UInt32, person: UInt32, device: UInt32)? {
    func number(_ name: String?, in table: inout NameTable) -> UInt32? {
      guard let name else { return 0 }
      return table.number(of: name)
    }
    let names = ([scan.person] + scan.otherNames).joined(separator: "\u{1F}")
    guard let session = number(scan.session, in: &sessions),
      let point = number(scan.point, in: &points), let person = number(names, in: &persons),
      let device = number(scan.device, in: &devices)
    else { return nil }
    return (session, point, person, device)
  }

  private func extra(of scan: ScanDraft, for record: inout ScanRecord) -> ScanExtra {
    var extra = ScanExtra()
    extra.notes = scan.notes
    if record.kind == .long { extra.id = scan.scanID }
    if let sequence = scan.deviceSequence {
      if let small = UInt32(exactly: sequence) {
        record.sequence = small
        record.hasSequence = true
      } else {
        extra.sequence = sequence
      }
    }
    return extra
  }

  private func column(_ draft: Draft<ScanDraft>, _ heading: String) -> UInt16 {
    draft.columns[heading].flatMap(UInt16.init(exactly:)) ?? 0
  }
}
