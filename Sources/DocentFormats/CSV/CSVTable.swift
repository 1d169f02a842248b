public import Docent

/// Reads a CSV row by row under its headings.
///
/// Columns are found by their names, in any order. What is wrong is collected, in the table by
/// itself and in the rows through ``refuse(_:_:)``, and thrown by ``finish()``: so a file is refused
/// once, with all of its faults.
///
/// ```swift
/// var table = try CSVTable<RoomColumn>(path: "rooms.csv")
/// while try table.next() {
///   guard let room = table.needed(.room) else { continue }
///   rooms.append(RoomDraft(building: table[.building], room: room))
/// }
/// try table.finish()
/// ```
public struct CSVTable<Column: CSVColumn>: ~Copyable {
  var reader: CSVReader
  private(set) var headings: CSVHeadings<Column>
  private var binding: ColumnBinding<Column>?
  /// Whether there is a map: to ask the binding itself would copy it at every row.
  private var isMapped = false
  /// The row in our words, by column, when the file is read by a map.
  private var mapped: [MappedCell] = []
  /// The columns of the row whose answers could not be put into our words.
  private var untold: Set<Int> = []
  private var hasRows = false

  /// Opens the file at `path` and reads its headings; `-` stands for standard input.
  ///
  /// - Parameter path: The file.
  /// - Throws: `InputError` when it cannot be read, `FileRefused` when it has no headings.
  public init(path: String) throws {
    try self.init(CSVReader(path: path))
  }

  /// Reads the headings of a CSV.
  ///
  /// - Parameter reader: The CSV, at its start.
  /// - Throws: `InputError` when it cannot be read, `FileRefused` when it has no headings.
  public init(_ reader: consuming CSVReader) throws {
    self.reader = reader
    headings = CSVHeadings([])
    try readHeadings()
  }

  private mutating func readHeadings() throws {
    guard try reader.next() else { throw FileRefused(faults: reader.faults) }
    let names = (0..<reader.count).map { reader.trimmed(at: $0) ?? "" }
    binding = reader.map.map { ColumnBinding($0, names: names, file: reader.file) }
    isMapped = binding != nil
    headings = binding?.headings ?? CSVHeadings(names)
    judgeHeadings(names)
  }

  /// Collects what is wrong with the headings and what is odd about them.
  private mutating func judgeHeadings(_ names: [String]) {
    let line = Place(file: reader.file, line: reader.line)
    for fault in binding?.faults ?? [] { reader.findings.addFault(fault) }
    for message in headings.missing where binding?.faults.isEmpty ?? true {
      reader.findings.addFault(Fault(place: line, message: message))
    }
    for heading in headings.repeated {
      let message = "the heading \"\(heading.name)\" is repeated; the cells below it are not read"
      reader.findings.addOddity(Fault(place: reader.place(of: heading.index), message: message))
    }
    for heading in headings.unknown where !names[heading.index].isEmpty {
      let place = reader.place(of: heading.index)
      if let refusal = Column.refusal(of: heading.name) {
        reader.findings.addFault(Fault(place: place, message: refusal))
      } else {
        let message = binding?.message(about: heading) ?? headings.message(about: heading)
        reader.findings.addOddity(Fault(place: place, message: message))
      }
    }
  }

  /// The file as it was named.
  public var file: String { reader.file }

  /// The canonical names of the columns the file has.
  public var knownHeadings: Set<String> {
    Set(Column.allCases.filter { has($0) }.map(\.heading))
  }

  /// The headings that are none of the columns', in the file's order.
  public var unknownHeadings: [String] { headings.unknown.map(\.name) }

  /// Whether the file has a column, or its map makes it up.
  public func has(_ column: Column) -> Bool { headings.has(column) }

  /// How a map has the columns of the file read, a sentence each; empty without a map.
  public var readings: [String] { binding?.readings ?? [] }

  /// What is odd and was kept, in the order of the file.
  public var oddities: [Fault] { reader.oddities.inFileOrder() }

  /// Moves on to the next row in which there is anything, and says whether there is one.
  ///
  /// Under a map that does not fit the headings no row can be read.
  public mutating func next() throws(InputError) -> Bool {
    if isMapped, binding?.faults.isEmpty == false { return false }
    while try reader.next() {
      guard !isBlank else { continue }
      hasRows = true
      guard let surplus = firstSurplusField else {
        translate()
        return true
      }
      let message = "the row has more fields than headings; check its delimiters and quotes"
      reader.findings.addFault(Fault(place: reader.place(of: surplus), message: message))
    }
    return false
  }

  /// What has been found wrong so far, in the order of the file.
  public var faults: [Fault] { reader.faults.inFileOrder() }

  /// Throws what has been found wrong, in the order of the file.
  ///
  /// - Throws: `FileRefused` when there is a fault.
  public mutating func finish() throws {
    close()
    guard faults.isEmpty else { throw FileRefused(faults: faults) }
  }

  /// Wonders at a file without rows.
  mutating func close() {
    guard !hasRows, faults.isEmpty else { return }
    let message = "there are no rows below the headings"
    reader.findings.addOddity(Fault(place: Place(file: file), message: message))
  }

  /// Puts the row into our words, as the map says, and tells where that fails.
  private mutating func translate() {
    guard isMapped, let binding else { return }
    untold = []
    mapped = Array(repeating: MappedCell(), count: Column.allCases.count)
    for (column, rule) in binding.columns {
      let cell = headings.index(of: column).flatMap { reader.trimmed(at: $0) }
      do throws(UnreadableAnswer) {
        mapped[column.rawValue] = try rule.read(cell)
      } catch {
        refuse(column, error.message)
        untold.insert(column.rawValue)
      }
    }
  }

  private var isBlank: Bool { (0..<reader.count).allSatisfy { reader.isBlank(at: $0) } }

  private var firstSurplusField: Int? {
    guard reader.count > headings.width else { return nil }
    return (headings.width..<reader.count).first { !reader.isBlank(at: $0) }
  }
}

// MARK: - The row

extension CSVTable {
  /// The line the row begins in, from 1.
  public var line: Int { reader.line }

  /// The cell of a column without blanks around it; nil when it is blank, or the file does not
  /// have the column.
  public subscript(column: Column) -> String? {
    if isMapped { return mapped[column.rawValue].text }
    return headings.index(of: column).flatMap { reader.trimmed(at: $0) }
  }

  /// The parts into which a map cut the cell of a column; nil when it did not.
  func parts(of column: Column) -> [String]? {
    isMapped ? mapped[column.rawValue].parts : nil
  }

  /// The cell of a column that must not be blank; reports it if it is.
  ///
  /// If the file does not have the column, that has been reported already.
  public mutating func needed(_ column: Column) -> String? {
    if let cell = self[column] { return cell }
    if has(column) { refuse(column, "\"\(column.heading)\" is blank; every row needs it") }
    return nil
  }

  /// Where a cell begins; only its line if the row has no such cell.
  public func place(of column: Column) -> Place {
    guard let index = headings.index(of: column) else { return Place(file: file, line: line) }
    return reader.place(of: index)
  }

  /// The columns, in characters from 1, of cells of the row, by canonical heading; without those
  /// that begin in a later line than the row.
  public func positions(of columns: [Column]) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(columns.count)
    for column in columns {
      let place = place(of: column)
      if place.line == line { positions[headings.name(of: column)] = place.column }
    }
    return positions
  }

  /// The cells of unknown columns that are not blank, by heading.
  public var notes: [String: String] {
    var notes: [String: String] = [:]
    for heading in headings.unknown { notes[heading.name] = reader.trimmed(at: heading.index) }
    return notes
  }

  /// Reports a cell that refuses the file, with a sentence that says what to do.
  ///
  /// What a map could not put into our words has been told, and is not told again.
  public mutating func refuse(_ column: Column, _ message: String) {
    guard !untold.contains(column.rawValue) else { return }
    reader.findings.addFault(Fault(place: place(of: column), message: message))
  }
}

extension CSVTable {
  /// Reports a cell that is odd and does not refuse the file.
  mutating func wonder(_ column: Column, _ message: String) {
    reader.findings.addOddity(Fault(place: place(of: column), message: message))
  }
}
