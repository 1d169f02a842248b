public import Docent
import GRDB

extension RoomRepository {
  /// Adds or changes rooms as a file says, by building and name.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: Whose rooms they are.
  ///   - prunes: Whether to remove rooms that the file does not have.
  /// - Returns: What was done.
  /// - Throws: `FileRefused` when a room stands in the file twice.
  public func `import`(
    _ file: DraftFile<RoomDraft>, into conference: Conference, prunes: Bool = false
  ) throws -> ImportSummary {
    var summary = ImportSummary(kind: "rooms")
    var faults: [Fault] = []
    var lines: [RoomDraft.Place: Int] = [:]
    var known = Dictionary(
      uniqueKeysWithValues: try list(conference).map { ($0.details.place, $0) })
    for draft in file.drafts {
      let place = draft.content.place
      if let line = lines.updateValue(draft.line, forKey: place) {
        let label = draft.content.label
        faults.append(
          file.fault(
            "room \(label) stands in line \(line) already; keep one of the two", in: draft,
            at: "room"))
        continue
      }
      let room = known.removeValue(forKey: place)
      try store(draft.content, over: room, of: conference, headings: file.headings, into: &summary)
    }
    try file.refuse(for: faults)
    let kept = try leave(
      known.values.filter { !$0.details.room.isEmpty }, prunes: prunes, in: &summary)
    summary.warnings =
      file.oddities + similarNames(in: file)
      + kept.map {
        Fault(place: Place(file: file.name), message: "\($0) is kept: sessions are held there")
      }
    return summary
  }

  /// Counts the rooms that the file does not have, or removes those in which no session is held and
  /// tells which were kept.
  ///
  /// A building as a whole stands in no list of rooms, so it is never among them.
  private func leave(
    _ rooms: [Room], prunes: Bool, in summary: inout ImportSummary
  ) throws -> [String] {
    guard prunes else {
      summary.leave(rooms.map { ($0.details.label, $0.details.label) }, prunes: false)
      return []
    }
    let used = Set(
      try db.rows("SELECT DISTINCT room_id FROM sessions WHERE room_id IS NOT NULL") {
        $0[0] as Int64
      })
    let unused = rooms.filter { !used.contains($0.id.rawValue) }
    for room in unused { try remove(room) }
    summary.leave(unused.map { ($0.details.label, $0.details.label) }, prunes: true)
    return rooms.filter { used.contains($0.id.rawValue) }.map(\.details.label).sorted()
  }

  private func store(
    _ details: RoomDraft, over room: Room?, of conference: Conference, headings: Set<String>,
    into summary: inout ImportSummary
  ) throws {
    guard var room else {
      _ = try add(details, to: conference)
      summary.add(details.label, title: details.label)
      return
    }
    let before = room.details
    if headings.contains("capacity") { room.details.capacity = details.capacity }
    if headings.contains("floor") { room.details.floor = details.floor }
    if headings.contains("latitude") { room.details.latitude = details.latitude }
    if headings.contains("longitude") { room.details.longitude = details.longitude }
    let fields = room.details.differences(from: before)
    summary.keep(details.label, title: details.label, changed: fields)
    if !fields.isEmpty { try update(room) }
  }

  private func similarNames(in file: DraftFile<RoomDraft>) -> [Fault] {
    var spellings: [String: String] = [:]
    return file.drafts.compactMap { draft in
      let label = draft.content.label
      let other = spellings.updateValue(label, forKey: FoldedText(label).key)
      guard let other, other != label else { return nil }
      return file.fault(
        "\(label) and \(other) differ in case or blanks only; both are kept, as two rooms",
        in: draft, at: "room")
    }
  }

  /// The walks measured between a conference's buildings, by name.
  public func walks(_ conference: Conference) throws -> [WalkingDraft] {
    try db.rows(
      """
      SELECT a.name, b.name, w.minutes FROM walking w
      JOIN buildings a ON a.id = w.from_building_id JOIN buildings b ON b.id = w.to_building_id
      WHERE a.conference_id = ? ORDER BY a.name, b.name
      """, [conference.id.rawValue]
    ) { WalkingDraft(from: $0[0], to: $0[1], minutes: $0[2]) }
  }

  /// Adds or changes walking times as a file says; unknown buildings are created.
  ///
  /// - Throws: `FileRefused` when a walk stands in the file twice or leads nowhere.
  public func importWalks(
    _ file: DraftFile<WalkingDraft>, into conference: Conference
  ) throws -> ImportSummary {
    var summary = ImportSummary(kind: "walking")
    summary.warnings = file.oddities
    var faults: [Fault] = []
    var lines: [[String]: Int] = [:]
    let known = Set(try walks(conference).map { [$0.from, $0.to, "\($0.minutes)"] })
    let knownEnds = Set(known.map { Array($0.prefix(2)) })
    for draft in file.drafts {
      let walk = draft.content
      let ends = [walk.from, walk.to]
      if walk.from == walk.to {
        faults.append(file.fault("a walk needs two buildings", in: draft, at: "to"))
      } else if let line = lines.updateValue(draft.line, forKey: ends) {
        faults.append(
          file.fault(
            "this walk stands in line \(line) already; keep one of the two", in: draft, at: "from"))
      } else if known.contains(ends + ["\(walk.minutes)"]) {
        summary.unchanged += 1
      } else {
        if knownEnds.contains(ends) { summary.changed += 1 } else { summary.added += 1 }
        try set(walk, in: conference)
      }
    }
    try file.refuse(for: faults)
    summary.warnings += try unmeasuredWalks(in: conference).map {
      Fault(place: Place(file: file.name), message: $0)
    }
    return summary
  }

  /// The pairs of a conference's buildings between which nobody measured the walk, a sentence each.
  private func unmeasuredWalks(in conference: Conference) throws -> [String] {
    let usual = try PlanningRulesRepository.current(for: conference, in: db).rules.walking
    return try db.rows(
      """
      SELECT a.name, b.name FROM buildings a
      JOIN buildings b ON b.conference_id = a.conference_id AND a.name < b.name
      WHERE a.conference_id = ?1 AND NOT EXISTS (SELECT 1 FROM walking w
        WHERE (w.from_building_id, w.to_building_id) IN ((a.id, b.id), (b.id, a.id)))
      ORDER BY a.name, b.name
      """, [conference.id.rawValue]
    ) { row in
      "no walk between \(row[0] as String) and \(row[1] as String) is known; "
        + "\(usual.otherBuilding) minutes are taken"
    }
  }

  private func set(_ walk: WalkingDraft, in conference: Conference) throws {
    try db.run(
      """
      INSERT INTO walking (from_building_id, to_building_id, minutes) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET minutes = excluded.minutes
      """,
      [
        try buildingRow(walk.from, in: conference), try buildingRow(walk.to, in: conference),
        walk.minutes,
      ])
  }
}
