import Docent
import DocentStore
import DocentTestSupport

extension SampleConference {
  /// The person whose e-mail address is `name@example.org`.
  func attendee(_ name: String) throws -> Person {
    try store.read { try $0.people.get("\(name)@example.org") }
  }

  /// Makes somebody's schedule.
  func generate(for name: String, options: PlanningOptions = PlanningOptions()) throws -> Schedule {
    try store.write {
      try $0.schedules.generate(
        for: $0.people.get("\(name)@example.org"), at: conference, options: options)
    }
  }

  /// Somebody's schedule as it was made before.
  func schedule(of name: String) throws -> Schedule {
    try store.read {
      try $0.schedules.get(for: $0.people.get("\(name)@example.org"), at: conference)
    }
  }

  /// Adds sessions to the programme.
  func add(_ sessions: SessionDraft...) throws {
    try store.write { store in
      for session in sessions { _ = try store.sessions.add(session, to: conference) }
    }
  }

  /// The session of a code.
  func session(_ code: String) throws -> Session {
    try store.read { try $0.sessions.get(code, in: conference) }
  }

  /// Changes what the programme says of a session.
  func change(_ code: String, _ change: (inout SessionDraft) -> Void) throws {
    try store.write { store in
      var session = try store.sessions.get(code, in: conference)
      change(&session.details)
      try store.sessions.update(session, in: conference)
    }
  }

  /// Changes somebody's registration, and tells how many meetings that cancelled.
  func change(
    registrationOf name: String, _ change: (inout RegistrationDraft) -> Void
  ) throws -> Int {
    try store.write { store in
      var registration = try store.registrations.get(
        store.people.get("\(name)@example.org"), in: conference)
      change(&registration.details)
      return try store.registrations.update(registration, in: conference)
    }
  }

  /// Makes `mentor` and `mentee` a pair.
  func registerPair(cycle: String? = nil) throws -> PairRegistration {
    try store.write {
      try $0.pairs.register(
        mentor: $0.people.get("mentor@example.org"), mentee: $0.people.get("mentee@example.org"),
        at: conference, cycle: cycle)
    }
  }

  /// Scans names at the door of a session when it starts.
  func scan(_ names: [String], at code: String) throws -> ImportSummary {
    try store.write { store in
      let start = try store.sessions.get(code, in: conference).startsAt
      let drafts = names.enumerated().map { index, name in
        var scan = ScanDraft(person: name, at: TypedTime(start, in: conference.zone))
        scan.session = code
        return Draft(scan, line: index + 2)
      }
      return try store.attendance.import(
        DraftFile(name: "scans.csv", drafts: drafts, headings: []), into: conference)
    }
  }
}

extension Schedule {
  /// The meetings in it.
  var meetings: [ScheduleItem] { items.filter { $0.kind == .meeting } }
}
