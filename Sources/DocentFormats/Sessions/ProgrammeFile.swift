public import Docent

/// A programme in any format that is read.
public struct ProgrammeFile: Sendable {
  /// The format it was read in.
  public let format: ProgrammeFormat
  /// Its sessions.
  public let sessions: DraftFile<SessionDraft>
  /// What it says of rooms besides, in formats that list them.
  public let rooms: DraftFile<RoomDraft>?

  /// Reads the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: Its format; nil to tell it from what it says.
  ///   - conference: Whose programme it is: events that recur are read within its days.
  ///   - zone: The zone of times that name none; nil for the conference's.
  ///   - options: What is known of a CSV beside what it says itself.
  /// - Throws: `FileRefused` when nothing of it can be read, `InputError` when the file cannot.
  public init(
    path: String, as format: ProgrammeFormat? = nil, of conference: Conference, zone: Zone? = nil,
    options: CSVOptions = CSVOptions()
  ) throws {
    let file = try InputFile(path: path)
    try self.init(file, as: format, of: conference, zone: zone, options: options)
  }

  /// Reads a file that is in memory.
  ///
  /// - Throws: `FileRefused` when nothing of it can be read.
  public init(
    _ file: InputFile, as named: ProgrammeFormat? = nil, of conference: Conference,
    zone: Zone? = nil, options: CSVOptions = CSVOptions()
  ) throws {
    format = named ?? ProgrammeFormat(of: file.bytes.prefix(1024))
    let usual = zone ?? conference.zone
    let dayChange = conference.dayChangeMinutes
    switch format {
    case .csv:
      sessions = try SessionsCSV.read(
        CSVReader(bytes: file.bytes, name: file.name, options: options))
    case .frabXML:
      sessions = try FrabXML.read(file, in: usual, dayChange: dayChange)
    case .frabJSON:
      sessions = try FrabJSON.read(file, in: usual, dayChange: dayChange)
    case .ics:
      sessions = SessionsCalendar.read(
        file, days: conference.startsOn...conference.endsOn, dayChangeMinutes: dayChange,
        usual: usual)
    }
    rooms = format == .frabJSON ? try FrabJSON.rooms(in: file) : nil
  }

  /// Writes a programme.
  ///
  /// - Parameters:
  ///   - sessions: The sessions, called off or not.
  ///   - conference: Whose programme it is.
  ///   - rooms: What is known of its rooms.
  ///   - format: The format.
  /// - Returns: The text, and what the format cannot hold.
  /// - Throws: ``CalendarError`` when memory is short.
  public static func text(
    of sessions: [Session], at conference: Conference, rooms: [Room],
    as format: ProgrammeFormat
  ) throws -> ProgrammeText {
    switch format {
    case .csv: try SessionsCSV.text(of: sessions, at: conference)
    case .frabXML: FrabXML.text(of: sessions, at: conference, rooms: rooms)
    case .frabJSON: try FrabJSON.text(of: sessions, at: conference, rooms: rooms)
    case .ics: try SessionsCalendar.text(of: sessions, at: conference)
    }
  }
}
