public import Docent
import GRDB

extension OwnEventRepository {
  /// Adds or changes an attendee's own events as a calendar says.
  ///
  /// An event is known by its UID. What it is called is told to nobody, not even in the summary.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - registration: Whose calendar it is.
  ///   - conference: Whose rooms and buildings the calendar may name.
  ///   - prunes: Whether to remove events that the file does not have.
  /// - Returns: What was done.
  /// - Throws: `FileRefused` when anything is wrong with the file.
  public func `import`(
    _ file: DraftFile<OwnEventDraft>, of registration: Registration, at conference: Conference,
    prunes: Bool = false
  ) throws -> ImportSummary {
    try file.refuse(for: [])
    var summary = ImportSummary(kind: "own events")
    summary.warnings = file.oddities
    let places = NamedPlaces(try RoomRepository(db: db).list(conference))
    var known = KnownOwnEvents(try rows(of: registration))
    let events = file.drafts.filter { draft in
      let isNew = known.expect(draft.content)
      if !isNew {
        summary.warnings.append(file.fault("the event stands here again; one is kept", in: draft))
      }
      return isNew
    }.map(\.content)
    for draft in events {
      var row = OwnEventRow(draft)
      row.event.room = draft.location.flatMap { places[$0] }
      row.room = try row.event.room.flatMap { place in
        try RoomRepository(db: db)
          .row(ensuring: place.building, place.room.isEmpty ? nil : place.room, in: conference)
      }
      let before = known.take(for: draft)
      row.id = before?.id
      try store(row, over: before, of: registration)
      summary.count(row.event, over: before?.event, in: conference.zone)
    }
    let left = known.left
    summary.leave(
      left.map { ($0.event.moment(in: conference.zone), ImportSummary.privateTitle) },
      prunes: prunes)
    if prunes {
      for row in left { try db.run("DELETE FROM own_events WHERE id = ?", [row.id]) }
    }
    return summary
  }

  private func store(
    _ row: OwnEventRow, over before: OwnEventRow?, of registration: Registration
  ) throws {
    let event = row.event
    let values: StatementArguments = [
      row.uid, event.title, event.startsAt.seconds, event.endsAt.seconds, row.room,
    ]
    guard let before else {
      return try db.run(
        """
        INSERT INTO own_events (uid, title, starts_at, ends_at, room_id, registration_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """, values + [registration.id.rawValue])
    }
    try db.run(
      """
      UPDATE own_events SET uid = ?, title = ?, starts_at = ?, ends_at = ?, room_id = ?
      WHERE id = ?
      """, values + [before.id])
  }
}

/// The own events that are stored, as a file takes them up.
private struct KnownOwnEvents {
  private struct Moment: Hashable {
    var uid: String
    var start: Instant
  }

  private var rows: [OwnEventRow]
  private var expected: Set<Moment> = []

  init(_ rows: [OwnEventRow]) {
    self.rows = rows
  }

  /// Notes that the file has an event; false when it has it a second time.
  mutating func expect(_ draft: OwnEventDraft) -> Bool {
    expected.insert(Moment(uid: draft.uid, start: draft.startsAt)).inserted
  }

  /// Takes the stored event that a draft is about: the one of its UID at its time, else one of its
  /// UID that the file has at no time, so that it has moved.
  mutating func take(for draft: OwnEventDraft) -> OwnEventRow? {
    let same = rows.firstIndex { $0.uid == draft.uid && $0.event.startsAt == draft.startsAt }
    let index =
      same
      ?? rows.firstIndex { row in
        row.uid == draft.uid
          && !expected.contains(Moment(uid: row.uid, start: row.event.startsAt))
      }
    return index.map { rows.remove(at: $0) }
  }

  /// Those of which the file says nothing.
  var left: [OwnEventRow] { rows }
}

extension OwnEventRow {
  fileprivate init(_ draft: OwnEventDraft) {
    uid = draft.uid
    event = OwnEvent(title: draft.title, startsAt: draft.startsAt, endsAt: draft.endsAt)
  }
}

extension OwnEvent {
  /// When it starts by a zone's clocks: all that is told of it.
  fileprivate func moment(in zone: Zone) -> String {
    zone.wall(at: startsAt).description
  }

  fileprivate func differences(from other: Self, in zone: Zone) -> [RecordChange.Field] {
    func field(_ name: String, _ from: String?, _ to: String?) -> RecordChange.Field? {
      from == to ? nil : RecordChange.Field(name: name, from: from, to: to)
    }
    let title = title == other.title ? nil : RecordChange.Field(name: "title", from: nil, to: nil)
    return [
      title, field("start", other.moment(in: zone), moment(in: zone)),
      field("end", zone.wall(at: other.endsAt).description, zone.wall(at: endsAt).description),
      field("room", other.room?.label, room?.label),
    ].compactMap(\.self)
  }
}

extension ImportSummary {
  /// What every own event is called where others may read it.
  fileprivate static let privateTitle = "Busy"

  fileprivate mutating func count(_ event: OwnEvent, over before: OwnEvent?, in zone: Zone) {
    let key = event.moment(in: zone)
    guard let before else { return add(key, title: Self.privateTitle) }
    keep(key, title: Self.privateTitle, changed: event.differences(from: before, in: zone))
  }
}
