public import Docent

/// Reads the rooms of a conference from a CSV.
public enum RoomsCSV {
  /// The columns of a list of rooms.
  enum Column: Int, CSVColumn {
    case building, room, capacity, floor, latitude, longitude

    static let needed: [[Column]] = [[.room]]
    static let keepsNotes = false

    var aliases: [String] { self == .building ? ["venue"] : [] }
  }

  /// The rooms of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<RoomDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<RoomDraft> {
    try CSVTable<Column>(reader).drafts(citing: Column.allCases) { row in
      let name = row.needed(.room)
      var draft = RoomDraft(building: row[.building], room: name ?? "")
      draft.capacity = row.integer(.capacity, in: 0...1_000_000)
      draft.floor = row[.floor]
      draft.latitude = row.decimal(.latitude, in: -90...90)
      draft.longitude = row.decimal(.longitude, in: -180...180)
      return name == nil ? nil : draft
    }
  }
}
