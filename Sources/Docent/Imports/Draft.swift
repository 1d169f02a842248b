/// What one row of a file says, before it is compared with what is known.
public struct Draft<Content: Sendable>: Sendable {
  /// What the row says.
  public var content: Content
  /// The row's line in the file, from 1.
  public var line: Int
  /// The columns, in characters from 1, of the cells that name other records, by heading.
  public var columns: [String: Int]
  /// What stands there, where the format has names for its parts; see ``Place/path``.
  public var path: String?

  /// Creates the draft of a row.
  public init(_ content: Content, line: Int, columns: [String: Int] = [:], path: String? = nil) {
    self.content = content
    self.line = line
    self.columns = columns
    self.path = path
  }
}

/// A file read whole: what its rows say, what was odd and what was wrong.
public struct DraftFile<Content: Sendable>: Sendable {
  /// The file as it was named, for messages.
  public var name: String
  /// One draft a row, in the file's order.
  public var drafts: [Draft<Content>]
  /// The canonical names of the columns the file has.
  ///
  /// What a file has no column for stays as it is known; a blank cell clears it.
  public var headings: Set<String>
  /// What was odd and kept, in the file's order.
  public var oddities: [Fault]
  /// What was wrong, in the file's order.
  ///
  /// Whoever stores the drafts refuses the file for these and for what is wrong besides, all told
  /// at once.
  public var faults: [Fault]
  /// How the columns were read, a sentence each, when a map said so.
  public var readings: [String]

  /// Creates a file of drafts.
  public init(
    name: String, drafts: [Draft<Content>], headings: Set<String>, oddities: [Fault] = [],
    faults: [Fault] = [], readings: [String] = []
  ) {
    self.name = name
    self.drafts = drafts
    self.headings = headings
    self.oddities = oddities
    self.faults = faults
    self.readings = readings
  }

  /// Refuses the file when there is anything wrong with it.
  ///
  /// - Parameter found: What was found wrong besides ``faults``. What is wrong with a cell that has
  ///   a fault already is not told again.
  /// - Throws: ``FileRefused`` with all faults in the file's order.
  public func refuse(for found: [Fault]) throws(FileRefused) {
    let told = Set(faults.map(\.place))
    let news = found.filter { !told.contains($0.place) }
    let all = (faults + news).enumerated().sorted {
      ($0.element.place.line ?? 0, $0.element.place.column ?? 0, $0.offset)
        < ($1.element.place.line ?? 0, $1.element.place.column ?? 0, $1.offset)
    }
    guard all.isEmpty else { throw FileRefused(faults: all.map(\.element)) }
  }

  /// A fault in a draft's row, at the cell of `heading` when its column is known.
  public func fault(_ message: String, in draft: Draft<Content>, at heading: String? = nil) -> Fault
  {
    let column = heading.flatMap { draft.columns[$0] }
    let place = Place(file: name, line: draft.line, column: column, path: draft.path)
    return Fault(place: place, message: message)
  }
}
