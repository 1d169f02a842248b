import Docent
import Foundation
import Testing

/// A small schedule at an invented conference, to be changed by each test as it needs.
struct ScheduleSample {
  var conference: Conference
  var attendee = PersonDraft(givenName: "Ana", familyName: "Lopez")
  var items: [ScheduleItem] = []
  var sessions: [SessionOutline] = []
  var remarks: [String] = []

  init(zone: String = "America/New_York", from first: String, to last: String) throws {
    conference = Conference(
      id: Identifier(rawValue: 1), uuid: try Self.uuid(1), slug: "spring-2027", series: "spring",
      name: "Spring Meeting", zone: try #require(Zone(zone)),
      startsOn: try #require(CivilDay(first)), endsOn: try #require(CivilDay(last)),
      dayChangeMinutes: 240)
    attendee.email = "ana.lopez@example.org"
  }

  static func uuid(_ number: Int) throws -> UUID {
    let digits = String(number)
    let tail = String(repeating: "0", count: 12 - digits.count) + digits
    return try #require(UUID(uuidString: "00000000-0000-4000-8000-\(tail)"))
  }

  /// The moment of a time with its offset.
  static func moment(_ text: String) throws -> Instant {
    try #require(TypedTime(text)?.instant)
  }

  /// Adds a session of the programme, by times with their offsets.
  mutating func addSession(
    _ title: String = "Cataloguing", from start: String, to end: String
  ) throws {
    var item = ScheduleItem(
      kind: .session, code: "S\(items.count)", title: title, startsAt: try Self.moment(start),
      endsAt: try Self.moment(end))
    item.uuid = try Self.uuid(100 + items.count)
    items.append(item)
  }

  /// Adds a break for a meal, by times with their offsets.
  mutating func addMeal(from start: String, to end: String) throws {
    items.append(
      ScheduleItem(
        kind: .meal, code: nil, title: "Meal", startsAt: try Self.moment(start),
        endsAt: try Self.moment(end)))
  }

  var schedule: Schedule {
    get throws {
      let person = Person(
        id: Identifier(rawValue: 1), uuid: try Self.uuid(2), details: attendee)
      let registration = Registration(
        id: Identifier(rawValue: 1), uuid: try Self.uuid(3), person: person,
        details: RegistrationDraft(), hasAttendedBefore: false)
      let input = PlanningInput(
        conference: conference, registration: registration, sessions: sessions,
        taste: Taste(rules: .standard), walking: WalkingTimes([]))
      return Schedule(items: items, from: input, value: 40, upperBound: 41, remarks: remarks)
    }
  }
}
