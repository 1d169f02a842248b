/// What one row of a file says, before it is compared with what is known.
public struct Draft<Content: Sendable>: Sendable {
  /// What the row says.
  public var content: Content
  /// The row's line in the file, from 1.
  public var line: Int
  /// The columns, in characters from 1, of the cells that name other records, by heading.
  public var columns: [String: Int]

  /// Creates the draft of a row.
  public init(_ content: Content, line: Int, columns: [String: Int] = [:]) {
    self.content = content
    self.line = line
    self.columns = columns
  }
}

/// A file read whole, without faults of its own.
public struct DraftFile<Content: Sendable>: Sendable {
  /// The file as it was named, for messages.
  public var name: String
  /// One draft a row, in the file's order.
  public var drafts: [Draft<Content>]
  /// The canonical names of the columns the file has. What a file has no column for stays as it
  /// is known; a blank cell clears it.
  public var headings: Set<String>
  /// What was odd and kept, in the file's order.
  public var oddities: [Fault]

  /// Creates a file of drafts.
  public init(
    name: String, drafts: [Draft<Content>], headings: Set<String>, oddities: [Fault] = []
  ) {
    self.name = name
    self.drafts = drafts
    self.headings = headings
    self.oddities = oddities
  }

  /// A fault in a draft's row, at the cell of `heading` when its column is known.
  public func fault(_ message: String, in draft: Draft<Content>, at heading: String? = nil) -> Fault
  {
    let column = heading.flatMap { draft.columns[$0] }
    return Fault(place: Place(file: name, line: draft.line, column: column), message: message)
  }
}
