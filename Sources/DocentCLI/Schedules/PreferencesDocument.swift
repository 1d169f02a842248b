import Docent
import DocentFormats

/// What an attendee asks of their schedule, as JSON.
struct PreferencesDocument: Encodable {
  struct Attendee: Encodable {
    @Nullable var email: String?
    var name: String
  }

  struct Choice: Encodable {
    var code: String
    var title: String
    var choice: String
  }

  var attendee: Attendee
  var conference: String
  var choices: [Choice]
  var follows: [String]
  var pace: Double
  @Nullable var mostSessions: Int?
  @Nullable var mostMinutes: Int?
  @Nullable var earliest: String?
  @Nullable var latest: String?
  var ownEvents: Int

  init(_ request: PlanningRequest, of registration: Registration, at conference: Conference) {
    let person = registration.person
    attendee = Attendee(email: person.details.email, name: person.name)
    self.conference = conference.slug
    choices = request.choices.map {
      Choice(code: $0.code, title: $0.title, choice: $0.choice.rawValue)
    }
    follows = request.follows
    pace = Double(request.preferences.pacePercent) / 100
    ownEvents = request.ownEvents
    mostSessions = request.preferences.mostSessions
    mostMinutes = request.preferences.mostMinutes
    earliest = request.preferences.earliest.map(ClockTime.text)
    latest = request.preferences.latest.map(ClockTime.text)
  }

  /// The preferences, a row each, and the sessions by their titles.
  func card(remarks: [String]) -> RecordCard<Self> {
    RecordCard(
      self,
      properties: [
        ("Attendee", "attendee", attendee.name), ("Conference", "conference", conference),
        ("Stars", "stars", codes(.star)), ("Pins", "pins", codes(.pin)),
        ("Vetoes", "vetoes", codes(.veto)), ("Follows", "follows", follows.semicolonSeparated),
        ("Pace", "pace", "\(pace)"),
        ("Most sessions a day", "mostSessions", mostSessions.map(String.init)),
        ("Most minutes a day", "mostMinutes", mostMinutes.map(String.init)),
        ("Nothing before", "earliest", earliest), ("Nothing after", "latest", latest),
        ("Own events", "ownEvents", "\(ownEvents)"),
      ],
      details: [
        TextTable(
          "What was said about sessions",
          columns: [
            .text("Choice", "choice"), .text("Code", "code"), .text("Title", "title"),
          ],
          rows: choices.map { [$0.choice, $0.code, $0.title] })
      ], remarks: remarks)
  }

  private func codes(_ choice: SessionChoice) -> String? {
    choices.filter { $0.choice == choice.rawValue }.map(\.code).semicolonSeparated
  }
}

/// A session that a mentor recommends, as JSON.
struct RecommendationDocument: Encodable {
  var code: String
  var title: String
  var mentor: String
  var counts: Bool

  /// What was recommended to a mentee.
  static func list(_ recommendations: [Recommendation]) -> RecordList<Self> {
    let idle = recommendations.contains { !$0.counts }
    return RecordList(
      recommendations.map {
        Self(code: $0.code, title: $0.title, mentor: $0.mentor, counts: $0.counts)
      },
      named: "recommendations",
      columns: [
        (.text("Code", "code"), { $0.code }), (.text("Title", "title"), { $0.title }),
        (.text("Mentor", "mentor"), { $0.mentor }),
        (.text("Counts", "counts"), { $0.counts ? "yes" : "no" }),
      ],
      remarks: idle ? ["What a mentor recommended whose pair has ended counts no more."] : [])
  }
}
