public import Docent

extension SessionsCSV {
  /// The CSV of a programme, which `read(path:options:)` reads back as it was.
  ///
  /// It has all of our own headings, and one for each note that a session has. Times are as they
  /// were typed, with their zone where it is not the conference's.
  ///
  /// - Parameters:
  ///   - sessions: The sessions, called off or not.
  ///   - conference: Whose programme it is.
  /// - Returns: The text, and what it does not hold: what comes back otherwise when it is read.
  /// - Throws: `InputError` when memory is short.
  public static func text(
    of sessions: [Session], at conference: Conference
  ) throws -> ProgrammeText {
    let drafts = sessions.map(\.details)
    let text = CSVWriter.text(of: drafts, in: Column.self, notes: \.notes, cell: cell)
    return ProgrammeText(text: text, omissions: try omissions(of: drafts, writtenAs: text))
  }

  private static func cell(_ column: Column, _ session: SessionDraft) -> String? {
    switch column {
    case .code: session.code
    case .title: session.title
    case .start: session.start.description
    case .end: session.end?.description
    case .kind: session.kind
    case .track: session.track
    case .topics: CSVList.cell(session.topics)
    case .building: session.building
    case .room: session.room
    case .capacity: session.capacity.map(String.init)
    case .speakers: CSVList.cell(session.speakers)
    case .abstract: session.abstract
    case .audience: session.audience
    case .level: session.level
    case .creditMinutes: session.creditMinutes.map(String.init)
    case .mustAttend: session.mustAttend == true ? "yes" : nil
    case .status: session.status?.rawValue
    case .timeZone: session.zone?.identifier
    case .url: session.url
    case .subtitle: session.subtitle
    case .language: session.language
    case .guid: session.foreignID
    case .number: session.number.map(String.init)
    case .links: CSVList.cell(session.links.map(\.csvCell))
    case .offering: session.offering
    }
  }
}
