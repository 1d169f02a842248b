import Docent
import GRDB

/// The meetings of mentors and mentees at a conference, agreed and still to come.
struct ConferenceMeetings {
  let db: Database
  let conference: Conference

  /// The meetings that a person has agreed to, by start.
  func agreed(with person: Person) throws -> [AgreedMeeting] {
    try standingPairs(of: person).flatMap { pair in
      let isWithMentor = pair.mentee.id == person.id
      return pair.meetings.filter { !$0.isCancelled }.map {
        AgreedMeeting(
          meeting: $0, with: isWithMentor ? pair.mentor : pair.mentee, isWithMentor: isWithMentor)
      }
    }
    .sorted { ($0.meeting.startsAt, $0.partner.handle) < ($1.meeting.startsAt, $1.partner.handle) }
  }

  /// The meetings that a mentee is still to have, with when the mentor could.
  func wishes(of mentee: Person) throws -> [MeetingWish] {
    let programs = Dictionary(
      uniqueKeysWithValues: try ProgramRepository(db: db).list().map { ($0.slug, $0) })
    return try standingPairs(of: mentee).filter { $0.mentee.id == mentee.id }.compactMap { pair in
      guard let program = programs[pair.program] else { return nil }
      let missing = program.meetings - pair.meetings.count { !$0.isCancelled }
      guard missing > 0 else { return nil }
      var wish = MeetingWish(
        pair: pair.id, mentor: pair.mentor, count: missing, minutes: program.meetingMinutes,
        days: try daysFree(of: pair), engagements: try engagements(of: pair.mentor))
      if let registration = try RegistrationRepository(db: db).find(pair.mentor, in: conference) {
        wish.preferences = try PlanningChoiceRepository(db: db).preferences(of: registration)
      }
      return wish
    }
  }

  /// Cancels a person's meetings on days on which they are not on site.
  ///
  /// - Parameters:
  ///   - person: Mentor or mentee.
  ///   - days: The days on site; none for somebody who does not come.
  /// - Returns: How many were cancelled.
  /// - Throws: ``StoreError``.
  func cancel(of person: Person, except days: Set<CivilDay>) throws -> Int {
    let impossible = try agreed(with: person).map(\.meeting).filter {
      !days.contains(conference.day(of: $0.startsAt))
    }
    for meeting in impossible {
      try db.run(
        "UPDATE meetings SET status = 'cancelled', sequence = sequence + 1 WHERE id = ?",
        [meeting.id.rawValue])
    }
    return impossible.count
  }

  private func standingPairs(of person: Person) throws -> [Pair] {
    let ids = try db.rows(
      """
      SELECT p.id FROM pairs p JOIN cycles y ON y.id = p.cycle_id
      WHERE y.conference_id = ?1 AND p.state IN ('published', 'completed')
        AND (p.mentor_id = ?2 OR p.mentee_id = ?2) ORDER BY p.id
      """, [conference.id.rawValue, person.id.rawValue]
    ) { Identifier<Pair>(rawValue: $0[0]) }
    let pairs = PairRepository(db: db, now: Instant(seconds: 0))
    return try ids.map(pairs.get)
  }

  /// The days on which a mentor is on site and the pair has not met yet, unless no others are left.
  private func daysFree(of pair: Pair) throws -> Set<CivilDay> {
    let registration = try RegistrationRepository(db: db).find(pair.mentor, in: conference)
    guard let registration, registration.isActive else { return [] }
    let days = Set(conference.daysOnSite(declared: registration.details.days))
    let met = Set(
      pair.meetings.filter { !$0.isCancelled }.map { conference.day(of: $0.startsAt) })
    let fresh = days.subtracting(met)
    return fresh.isEmpty ? days : fresh
  }

  /// How long two people meet by the program of their pair that stands, in minutes; nil where they
  /// are no pair.
  func minutes(of one: Person, and other: Person) throws -> Int? {
    let pair = try standingPairs(of: one).first { [$0.mentor.id, $0.mentee.id].contains(other.id) }
    return try pair.flatMap { pair in
      try ProgramRepository(db: db).list().first { $0.slug == pair.program }?.meetingMinutes
    }
  }

  /// What somebody does: sessions and meals in their schedule, sessions at which they speak, events
  /// of their own and meetings.
  func engagements(of person: Person) throws -> [Engagement] {
    let rooms = try RoomRepository(db: db).byRow(conference)
    let sessions = try db.rows(
      """
      SELECT s.starts_at, s.ends_at, s.room_id FROM sessions s
      WHERE s.conference_id = ?1 AND s.status <> 'cancelled' AND s.ends_at IS NOT NULL
        AND s.id IN (SELECT session_id FROM speakers WHERE person_id = ?2)
      UNION
      SELECT s.starts_at, iif(i.starts_at = s.starts_at, min(coalesce(i.leaves_at, s.ends_at), s.ends_at), s.ends_at),
        s.room_id
      FROM schedule_items i JOIN sessions s ON s.id = i.session_id
      JOIN schedules c ON c.id = i.schedule_id JOIN registrations r ON r.id = c.registration_id
      WHERE r.person_id = ?2 AND r.conference_id = ?1 AND s.status <> 'cancelled'
        AND s.ends_at IS NOT NULL
      UNION ALL
      SELECT i.starts_at, i.ends_at, NULL FROM schedule_items i
      JOIN schedules c ON c.id = i.schedule_id JOIN registrations r ON r.id = c.registration_id
      WHERE r.person_id = ?2 AND r.conference_id = ?1 AND i.session_id IS NULL
      UNION ALL
      SELECT o.starts_at, o.ends_at, o.room_id FROM own_events o
      JOIN registrations r ON r.id = o.registration_id
      WHERE r.person_id = ?2 AND r.conference_id = ?1
      ORDER BY 1, 2
      """, [conference.id.rawValue, person.id.rawValue]
    ) { row in
      Engagement(
        startsAt: Instant(seconds: row[0]), endsAt: Instant(seconds: row[1]),
        room: (row[2] as Int64?).flatMap { rooms[$0] })
    }
    return sessions
      + (try agreed(with: person).map {
        Engagement(
          startsAt: $0.meeting.startsAt, endsAt: $0.meeting.endsAt, room: $0.meeting.room)
      })
  }
}
