public import Docent
public import DocentStore

/// A small conference in a store in memory: three days, two buildings, four people.
public struct SampleConference {
  /// The store.
  public let store: Store
  /// The conference.
  public let conference: Conference
  /// The moment that the store's clock shows.
  public static let now = Instant(seconds: 1_806_000_000)

  /// Creates the conference: `mentor@example.org` came a year before, the others are newcomers.
  public init(
    zone: String = "America/Chicago", startsOn: String = "2027-06-24",
    endsOn: String = "2027-06-26", clock: @escaping @Sendable () -> Instant = { Self.now }
  ) throws {
    store = try Store(clock: clock)
    conference = try store.write { store in
      let before = try store.conferences.add(
        Self.plan("sample-2026", zone: zone, startsOn: "2026-06-24", endsOn: "2026-06-26"))
      let conference = try store.conferences.add(
        Self.plan("sample-2027", zone: zone, startsOn: startsOn, endsOn: endsOn))
      for name in ["mentor", "mentee", "other", "third"] {
        let person = try store.people.add(Self.person(name))
        if name == "mentor" {
          _ = try store.registrations.add(RegistrationDraft(), of: person, for: before)
        }
        _ = try store.registrations.add(RegistrationDraft(), of: person, for: conference)
      }
      return conference
    }
  }

  /// A person whose e-mail address is `name@example.org`.
  public static func person(_ name: String) -> PersonDraft {
    var person = PersonDraft(givenName: name, familyName: "Sample")
    person.email = "\(name)@example.org"
    return person
  }

  /// A session of an hour, or as long as `minutes` says; nil for no end.
  public static func session(
    _ code: String, at start: String, minutes: Int? = 60, kind: String? = nil,
    room: String? = nil, building: String? = nil, topics: [String] = [], title: String? = nil
  ) throws -> SessionDraft {
    guard let typed = TypedTime(start) else { throw BadSample(text: start) }
    var session = SessionDraft(code: code, title: title ?? "Session \(code)", start: typed)
    session.end = minutes.map { length in
      let end = WallTime(
        day: typed.wall.day.advanced(by: (typed.wall.minuteOfDay + length) / 1440),
        secondOfDay: (typed.wall.minuteOfDay + length) % 1440 * 60)
      return TypedTime(wall: end)
    }
    session.kind = kind
    session.room = room
    session.building = building
    session.topics = topics
    return session
  }

  private static func plan(
    _ slug: String, zone: String, startsOn: String, endsOn: String
  ) throws -> ConferenceDraft {
    guard let zone = Zone(zone), let first = CivilDay(startsOn), let last = CivilDay(endsOn) else {
      throw BadSample(text: slug)
    }
    return ConferenceDraft(
      slug: slug, series: "sample", name: "Sample Conference", zone: zone, startsOn: first,
      endsOn: last)
  }
}

/// A sample that makes no sense.
public struct BadSample: Error {
  let text: String
}
