import Docent
import DocentFormats
import Foundation

/// A session that is shown alone, as JSON: with its abstract and what its file said besides.
struct SessionDetails: Encodable {
  private let session: SessionDocument
  private let id: String
  private let abstract: String?
  private let offering: String?
  private let guid: String?
  private let links: [SessionLink]
  private let notes: [String: String]

  private enum CodingKeys: CodingKey {
    case id, guid, abstract, offering, links, notes
  }

  init(_ session: Session, in conference: Conference) {
    self.session = SessionDocument(session, in: conference)
    id = session.uuid.uuidString.lowercased()
    abstract = session.details.abstract
    offering = session.details.offering
    guid = session.details.foreignID
    links = session.details.links
    notes = session.details.notes
  }

  func encode(to encoder: any Encoder) throws {
    try session.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(guid, forKey: .guid)
    try container.encode(abstract, forKey: .abstract)
    try container.encode(offering, forKey: .offering)
    try container.encode(links, forKey: .links)
    try container.encode(notes, forKey: .notes)
  }

  /// The session with its properties and its abstract.
  func card(remarks: [String] = []) -> RecordCard<Self> {
    RecordCard(
      self, properties: properties + notes.properties,
      details: [
        TextTable(
          columns: [.text("Abstract", "abstract")],
          rows: Self.lines(of: abstract ?? "").map { [$0] })
      ],
      remarks: remarks)
  }

  private var properties: [(title: String, key: String, value: String?)] {
    [
      ("Code", "code", session.code), ("Title", "title", session.title),
      ("Subtitle", "subtitle", session.subtitle), ("Language", "language", session.language),
      ("Kind", "kind", session.kind), ("Track", "track", session.track),
      ("Starts", "startsAt", session.starts), ("Ends", "endsAt", session.ends),
      ("Building", "building", session.building), ("Room", "room", session.place),
      ("Seats", "capacity", session.capacity.map(String.init)),
      ("Status", "status", session.status),
      ("Topics", "topics", session.topics.semicolonSeparated),
      ("Speakers", "speakers", session.speakers.semicolonSeparated),
      ("Audience", "audience", session.audience), ("Level", "level", session.level),
      ("Credit", "creditMinutes", session.creditMinutes.map { "\($0) minutes" }),
      ("Must attend", "mustAttend", session.mustAttend ? "yes" : "no"), ("URL", "url", session.url),
      ("Offering", "offering", offering),
      ("Links", "links", links.map(\.url).semicolonSeparated), ("GUID", "guid", guid),
      ("Id", "id", id),
    ]
  }

  /// How wide the lines of an abstract are.
  private static let lineWidth = 76

  /// A text broken between words, so that a narrow terminal does not cut it.
  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { paragraph in
      paragraph.split(whereSeparator: \.isWhitespace).reduce(into: [String]()) { lines, word in
        let line = (lines.last.map { "\($0) " } ?? "") + word
        if lines.isEmpty || DisplayWidth.of(line) > lineWidth {
          lines.append(String(word))
        } else {
          lines[lines.count - 1] = line
        }
      }
    }
  }
}
