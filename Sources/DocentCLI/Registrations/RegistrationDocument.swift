import Docent
import DocentFormats

/// A registration as JSON.
struct RegistrationDocument: Encodable {
  @Nullable var email: String?
  @Nullable var memberNumber: String?
  var name: String
  var kind: String
  /// As declared, else as history has it.
  var newcomer: Bool
  /// Whether ``newcomer`` is declared or derived.
  var newcomerBasis: String
  /// Whether earlier conferences of the series in this file know the person.
  var attendedBefore: Bool
  var contradictsHistory: Bool
  /// Empty for the whole conference.
  var days: [String]
  @Nullable var badge: String?
  @Nullable var registeredAt: String?
  var status: String
  /// What a file said under headings that Docent does not know.
  var notes: [String: String]

  init(_ registration: Registration, in conference: Conference) {
    let details = registration.details
    email = registration.person.details.email
    memberNumber = registration.person.details.memberNumber
    name = registration.person.name
    kind = details.kind ?? RegistrationDraft.usualKind
    newcomer = registration.isNewcomer
    newcomerBasis = details.newcomer == nil ? "derived" : "declared"
    attendedBefore = registration.hasAttendedBefore
    contradictsHistory = registration.contradictsHistory
    days = details.days.map(\.description)
    badge = details.badge
    registeredAt = details.registeredAt.flatMap { typed in
      (typed.instant ?? conference.zone.instants(of: typed.wall).first)
        .map(conference.zone.iso8601)
    }
    status = (details.status ?? .active).rawValue
    notes = details.notes
  }

  /// What makes the person a newcomer or not, as people read it.
  var basis: String { contradictsHistory ? "declared, against history" : newcomerBasis }

  /// The registration with its properties.
  static func card(
    _ registration: Registration, in conference: Conference, remarks: [String] = []
  ) -> RecordCard<Self> {
    let document = Self(registration, in: conference)
    return RecordCard(
      document,
      properties: [
        ("Name", "name", document.name), ("E-mail", "email", document.email),
        ("Member number", "memberNumber", document.memberNumber),
        ("Conference", "conference", conference.slug), ("Kind", "kind", document.kind),
        ("Newcomer", "newcomer", "\(document.newcomer ? "yes" : "no") (\(document.basis))"),
        ("Days", "days", document.days.semicolonSeparated ?? "all"),
        ("Badge", "badge", document.badge), ("Registered", "registeredAt", document.registeredAt),
        ("Status", "status", document.status),
      ] + document.notes.properties,
      remarks: [contradiction(of: registration)].compactMap(\.self)
        + daysOutside(registration, of: conference) + remarks)
  }

  /// What is odd about a declaration that history contradicts.
  static func contradiction(of registration: Registration) -> String? {
    guard registration.contradictsHistory else { return nil }
    let person = "Warning: \(registration.person.handle) is declared"
    return registration.isNewcomer
      ? "\(person) a newcomer, but was registered for an earlier conference of the series."
      : "\(person) no newcomer, but no earlier conference of the series here knows them."
  }

  private static func daysOutside(
    _ registration: Registration, of conference: Conference
  ) -> [String] {
    let extent = "\(conference.startsOn) to \(conference.endsOn)"
    return registration.details.days
      .filter { $0 < conference.startsOn || $0 > conference.endsOn }
      .map { "Warning: \($0) is outside the conference, \(extent)." }
  }
}
