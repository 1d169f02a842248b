import Docent
import DocentFormats
import Foundation

/// A pair as JSON.
struct PairDocument: Encodable {
  struct Someone: Encodable {
    var id: String
    @Nullable var email: String?
    var name: String

    init(_ person: Person, withContact: Bool = true) {
      id = person.uuid.uuidString.lowercased()
      email = withContact ? person.details.email : nil
      name = person.name
    }
  }

  struct Event: Encodable {
    var kind: String
    var at: String
    @Nullable var note: String?
    @Nullable var code: String?
  }

  struct Appointment: Encodable {
    var startsAt: String
    var endsAt: String
    var status: String
  }

  var id: Int64
  var program: String
  var cycle: String
  var state: String
  var mentor: Someone
  var mentee: Someone
  @Nullable var score: Int?
  var criteria: [MatchingPoints]
  var events: [Event]
  var meetings: [Appointment]

  /// The document of a pair.
  ///
  /// - Parameters:
  ///   - pair: The pair.
  ///   - zone: The zone of its moments.
  ///   - hidesContacts: Whether to leave out e-mail addresses of people who know nothing of it, as
  ///     files that leave the committee do.
  init(_ pair: Pair, zone: Zone, hidesContacts: Bool = false) {
    let withContact = pair.wasPublished || !hidesContacts
    id = pair.id.rawValue
    program = pair.program
    cycle = pair.cycle
    state = pair.state.rawValue
    mentor = Someone(pair.mentor, withContact: withContact)
    mentee = Someone(pair.mentee, withContact: withContact)
    score = pair.score
    criteria = pair.points
    events = pair.events.map {
      Event(
        kind: $0.kind.rawValue, at: zone.iso8601($0.happenedAt), note: $0.note,
        code: $0.code?.rawValue)
    }
    meetings = pair.meetings.map {
      Appointment(
        startsAt: zone.iso8601($0.startsAt), endsAt: zone.iso8601($0.endsAt),
        status: $0.isCancelled ? "cancelled" : "planned")
    }
  }

  /// The pair with its history and meetings.
  static func card(_ pair: Pair, zone: Zone) -> RecordCard<Self> {
    let history = TextTable(
      "History", columns: [.text("When", "at"), .text("What", "kind"), .text("Note", "note")],
      rows: pair.events.map {
        [zone.iso8601($0.happenedAt), $0.kind.rawValue, $0.note ?? ""]
      })
    let meetings = TextTable(
      "Meetings",
      columns: [.text("Starts", "startsAt"), .text("Ends", "endsAt"), .text("Status", "status")],
      rows: pair.meetings.map {
        [
          zone.iso8601($0.startsAt), zone.iso8601($0.endsAt),
          $0.isCancelled ? "cancelled" : "planned",
        ]
      })
    return RecordCard(
      Self(pair, zone: zone),
      properties: [
        ("Pair", "id", "\(pair.id.rawValue)"), ("Program", "program", pair.program),
        ("Cycle", "cycle", pair.cycle), ("State", "state", pair.state.rawValue),
        ("Mentor", "mentor", "\(pair.mentor.name) <\(pair.mentor.handle)>"),
        ("Mentee", "mentee", "\(pair.mentee.name) <\(pair.mentee.handle)>"),
      ],
      details: [history, meetings])
  }
}
