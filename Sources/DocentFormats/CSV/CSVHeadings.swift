import Docent

/// Which field of a record belongs to which column, as the headings of a file say.
struct CSVHeadings<Column: CSVColumn> {
  /// A heading that belongs to no column, and its field.
  struct Unknown: Equatable {
    var name: String
    var index: Int
  }

  /// How many fields a record may have.
  private(set) var width = 0
  /// The canonical heading of each column, by raw value: to make one takes longer than to read a
  /// row.
  private let canonical: [String]
  private var indices: [Int]
  /// The columns whose cells a column map makes up.
  private var constant: Set<Int> = []
  private(set) var unknown: [Unknown] = []
  /// Headings that stand a second time; what is below them is not read.
  private(set) var repeated: [Unknown] = []

  /// Matches the headings of a file, leaving case, blanks, `_` and `-` out of account.
  ///
  /// If a file has several names of one column, the canonical one counts, then the aliases in
  /// their order.
  init(_ names: [String]) {
    width = names.count
    canonical = Column.allCases.map(\.heading)
    indices = Array(repeating: -1, count: canonical.count)
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let key = Self.key(name)
      if key.isEmpty {
        unknown.append(Unknown(name: "column \(index + 1)", index: index))
      } else if places[key] == nil {
        places[key] = index
      } else {
        repeated.append(Unknown(name: name, index: index))
      }
    }
    for column in Column.allCases {
      let key = column.names.lazy.map(Self.key).first { places[$0] != nil }
      if let key, let index = places.removeValue(forKey: key) { indices[column.rawValue] = index }
    }
    unknown += places.values.map { Unknown(name: names[$0], index: $0) }
    unknown.sort { $0.index < $1.index }
  }

  /// Takes the columns that a column map found; what it says nothing of is unknown.
  init(_ names: [String], found: [Column: Int?], unknown: [Unknown]) {
    width = names.count
    canonical = Column.allCases.map(\.heading)
    indices = Array(repeating: -1, count: canonical.count)
    for (column, index) in found {
      if let index { indices[column.rawValue] = index } else { constant.insert(column.rawValue) }
    }
    self.unknown = unknown
  }

  /// Whether the file, or the map it is read by, has a column.
  func has(_ column: Column) -> Bool {
    indices[column.rawValue] >= 0 || constant.contains(column.rawValue)
  }

  /// The field of a column, or nil when the file does not have it.
  func index(of column: Column) -> Int? {
    let index = indices[column.rawValue]
    return index < 0 ? nil : index
  }

  /// The canonical heading of a column.
  func name(of column: Column) -> String { canonical[column.rawValue] }

  /// The heading without what people write in different ways.
  static func key(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" })
  }
}

// MARK: - What is wrong with them

extension CSVHeadings {
  /// One message for each needed group of which the file has no column.
  var missing: [String] {
    Column.needed.filter { $0.allSatisfy { !has($0) } }.map { group in
      let names = group.flatMap(\.names)
      let listed = names.map { "\"\($0)\"" }.joined(separator: " or ")
      let meant = unknown.first { NearestText.closest(to: $0.name, among: names) != nil }
      guard let meant else { return "the column \(listed) is missing; add it to the headings" }
      return "the column \(listed) is missing; did you mean it by \"\(meant.name)\"?"
    }
  }

  /// What becomes of a column that is not known, in a sentence.
  func message(about unknown: Unknown) -> String {
    let fate = Column.keepsNotes ? "its cells are kept as notes" : "its cells are not read"
    let absent = Column.allCases.filter { index(of: $0) == nil }.flatMap(\.names)
    let twin = Column.allCases.first { $0.names.map(Self.key).contains(Self.key(unknown.name)) }
    if let twin {
      return "the column \"\(unknown.name)\" would be \"\(twin.heading)\", which is there; \(fate)"
    }
    let nearest = NearestText.closest(to: unknown.name, among: absent)
    let question = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
    return "the column \"\(unknown.name)\" is not known; \(fate)\(question)"
  }
}

extension CSVColumn {
  /// All headings of the column, the canonical one first.
  var names: [String] { [heading] + aliases }
}
