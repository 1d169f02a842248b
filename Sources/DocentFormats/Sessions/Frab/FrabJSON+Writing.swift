public import Docent

extension FrabJSON {
  /// The schedule of a conference, valid by c3voc's JSON schema.
  ///
  /// What the format has no place for stands in the conference's `meta`, where Docent finds it
  /// again. Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - sessions: The programme.
  ///   - conference: Whose programme it is.
  ///   - version: What readers show as the version of the schedule.
  ///   - baseURL: Where the conference's pages are, if anywhere.
  ///   - rooms: The conference's rooms, for their guids and seats.
  /// - Returns: The text, and what other programs cannot read in it.
  /// - Throws: What `JSONEncoder` throws, which has no reason to.
  public static func text(
    of sessions: [Session], at conference: Conference, version: String = "1",
    baseURL: String? = nil, rooms: [Room] = []
  ) throws -> ProgrammeText {
    let layout = FrabLayout(sessions, at: conference)
    var document = FrabJSONDocument(layout, rooms: rooms)
    document.schedule.version = version.inXMLCharacters
    document.schedule.base_url = baseURL.flatMap { WebAddress.isValid($0) ? $0 : nil }
    var omissions = layout.omissions
    if document.schedule.conference.time_zone_name == nil {
      let name = conference.zone.identifier
      let message = "the format has no name for the time zone \(name); all times have their offset"
      omissions.append(.init(code: nil, message: message))
    }
    return ProgrammeText(text: try JSONText.text(document), omissions: omissions)
  }
}
