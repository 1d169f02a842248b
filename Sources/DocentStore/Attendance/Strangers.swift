import Docent

/// The people of a file who were scanned without a registration, each with the first of their
/// scans in the file.
struct Strangers {
  /// The first scan of each person's name, by the number of the name; nil for those registered.
  private var firsts: [UInt32?]
  private var columns: [UInt16]
  private static let registered: UInt32? = nil

  /// - Parameters:
  ///   - count: How many names the file has for people.
  ///   - isStranger: Whether the person of a name's number has no registration.
  init(_ count: Int, isStranger: (Int) -> Bool) {
    firsts = (0...count).map { $0 > 0 && isStranger($0) ? .max : Self.registered }
    columns = Array(repeating: 0, count: count + 1)
  }

  @inline(__always)
  mutating func meet(_ scan: ScanRecord) {
    guard let first = firsts[Int(scan.person)], scan.line < first else { return }
    firsts[Int(scan.person)] = scan.line
    columns[Int(scan.person)] = scan.personColumn
  }

  /// One warning for each of them, in the file's order, no more than are worth listing.
  func warnings(of file: ScanFile, person: (Int) -> Int64) -> [Fault] {
    var seen: Set<Int64> = []
    let met = firsts.indices.filter { firsts[$0].map { $0 < .max } ?? false }
      .sorted { (firsts[$0] ?? 0, $0) < (firsts[$1] ?? 0, $1) }
      .filter { seen.insert(person($0)).inserted }
    var warnings = met.prefix(ScanImport.limit).map { number in
      let name = file.persons[UInt32(number)].split(separator: "\u{1F}").joined(separator: " or ")
      let column = columns[number] == 0 ? nil : Int(columns[number])
      return Fault(
        place: Place(file: file.name, line: firsts[number].map(Int.init), column: column),
        message: "\(name) is not registered; the scan counts as unregistered")
    }
    if met.count > warnings.count, let last = warnings.last {
      let message = "\(met.count - warnings.count) more people are not registered"
      warnings.append(Fault(place: last.place, message: message))
    }
    return warnings
  }
}
