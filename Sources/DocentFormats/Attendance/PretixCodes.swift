import Docent

/// Reads pretix's list of check-in codes, in which nobody is checked in.
enum PretixCodes {
  enum Column: Int, CSVColumn {
    case secret, product, variation, paid, validFrom, validUntil

    static let needed: [[Column]] = [[.secret]]
    static let keepsNotes = false
  }

  static func read(_ reader: consuming CSVReader, zone: Zone) throws -> ScanFile {
    var table = try CSVTable<Column>(reader)
    var file = ScanFile(
      name: table.file, source: ScanFormat.pretixCodes.rawValue, zone: zone)
    var count = 0
    while try table.next() {
      if table.needed(.secret) != nil { count += 1 }
    }
    table.close()
    let message =
      "the file lists \(count) codes of tickets and no check-ins; import the check-in "
      + "list, which says whose the codes are, or the check-in log"
    file.oddities = table.oddities + [Fault(place: Place(file: table.file), message: message)]
    file.faults = table.faults
    return file
  }
}
