/// A session as a row of a programme says it.
public struct SessionDraft: Sendable, Equatable {
  /// The short name, unique in the conference.
  public var code: String
  /// The guid or the iCalendar UID that the file of origin knows it by; nil where files have none.
  ///
  /// Case does not count.
  public var foreignID: String?
  /// The positive number by which frab's formats know it.
  public var number: Int?
  /// The title, not empty.
  public var title: String
  /// What stands below the title.
  public var subtitle: String?
  /// The start, in the file's own zone when it has no offset.
  public var start: TypedTime
  /// The end, when the programme knows it.
  public var end: TypedTime?
  /// The zone that the row names for its times.
  public var zone: Zone?
  /// The kind, such as `workshop`; nil for a plain session.
  public var kind: String?
  /// The strand of sessions it belongs to.
  public var track: String?
  /// What it is about.
  public var topics: [String] = []
  /// The building.
  public var building: String?
  /// The room; nil with a building means the building as a whole.
  public var room: String?
  /// Seats.
  public var capacity: Int?
  /// The speakers' names, in the programme's order.
  public var speakers: [String] = []
  /// The description.
  public var abstract: String?
  /// For whom it is meant.
  public var audience: String?
  /// How much it expects its audience to know.
  public var level: String?
  /// What it is one of several offerings of: sessions of a conference that say the same are one
  /// thing, which people attend once.
  public var offering: String?
  /// Minutes of continuing education it counts for.
  public var creditMinutes: Int?
  /// Whether everyone should attend.
  public var mustAttend: Bool?
  /// Whether it takes place; nil for confirmed.
  public var status: SessionStatus?
  /// The language it is held in, such as `en`.
  public var language: String?
  /// Where to read more.
  public var url: String?
  /// What belongs to it elsewhere: papers, slides, recordings.
  public var links: [SessionLink] = []
  /// Cells of columns that Docent does not know, by heading.
  public var notes: [String: String] = [:]

  /// Creates a session from what every programme must say.
  public init(code: String, title: String, start: TypedTime) {
    self.code = code
    self.title = title
    self.start = start
  }
}

/// Whether a session takes place.
public enum SessionStatus: String, Sendable, CaseIterable {
  /// It takes place.
  case confirmed
  /// It is planned and may change.
  case tentative
  /// It does not take place; it stays in the programme so that people learn of it.
  case cancelled
}
