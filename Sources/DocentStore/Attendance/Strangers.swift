import Docent

/// The people of a file who were scanned without a registration, each with the first of their
/// scans in the file.
struct Strangers {
  /// The first scan of each person's name, by the number of the name; nil for those registered.
  private var firsts: [UInt32?]
  private var columns: [UInt16]
  private static let registered: UInt32? = nil

  private let persons: [Int64]

  /// - Parameters:
  ///   - persons: The people whom the names of the file stand for.
  ///   - isStranger: Whether a person has no registration.
  init(_ persons: [Int64], isStranger: (Int64) -> Bool) {
    self.persons = persons
    firsts = persons.map { $0 != 0 && isStranger($0) ? .max : Self.registered }
    columns = Array(repeating: 0, count: persons.count)
  }

  @inline(__always)
  mutating func meet(_ scan: ScanRecord) {
    guard let first = firsts[Int(scan.person)], scan.line < first else { return }
    firsts[Int(scan.person)] = scan.line
    columns[Int(scan.person)] = scan.personColumn
  }

  /// One warning for each of them, in the file's order, no more than are worth listing.
  func warnings(of file: ScanFile) -> [Fault] {
    var seen: Set<Int64> = []
    let met = firsts.indices.filter { firsts[$0].map { $0 < .max } ?? false }
      .sorted { (firsts[$0] ?? 0, $0) < (firsts[$1] ?? 0, $1) }
      .filter { seen.insert(persons[$0]).inserted }
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
