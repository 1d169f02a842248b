import Docent
import DocentTestSupport
import Testing

@testable import DocentStore

extension SampleConference {
  /// Somebody's registration.
  func registration(of name: String) throws -> Registration {
    try store.read {
      try $0.registrations.get($0.people.get("\(name)@example.org"), in: conference)
    }
  }

  /// What somebody's schedule is planned from.
  func input(for name: String) throws -> PlanningInput {
    let registration = try registration(of: name)
    return try store.read {
      try PlanningReader(db: $0.db, conference: conference).input(for: registration)
    }
  }

  /// What somebody said about their schedule.
  func request(of name: String) throws -> PlanningRequest {
    let registration = try registration(of: name)
    return try store.read { try $0.choices.get(registration, in: conference) }
  }

  /// Says something about sessions for somebody.
  func choose(_ choice: SessionChoice, _ codes: String..., for name: String) throws {
    let registration = try registration(of: name)
    try store.write { try $0.choices.choose(choice, codes, for: registration, in: conference) }
  }

  /// Imports own events of somebody, an hour each, by UID and start.
  @discardableResult func importOwn(
    _ events: [(uid: String, start: String)], of name: String, titled title: String = "Dentist",
    at location: String? = nil, prunes: Bool = false
  ) throws -> ImportSummary {
    let drafts = try events.enumerated().map { index, event in
      let wall = try #require(WallTime(event.start))
      let start = try conference.zone.instant(of: wall)
      var draft = OwnEventDraft(
        uid: event.uid, title: title, startsAt: start, endsAt: start.adding(minutes: 60))
      draft.location = location
      return Draft(draft, line: index * 10 + 3, path: event.uid)
    }
    let registration = try registration(of: name)
    return try store.write {
      try $0.ownEvents.import(
        DraftFile(name: "own.ics", drafts: drafts, headings: []), of: registration,
        at: conference, prunes: prunes)
    }
  }

  /// An own event of somebody.
  func ownEvents(of name: String) throws -> [OwnEvent] {
    let registration = try registration(of: name)
    return try store.read { try $0.ownEvents.list(registration) }
  }
}
