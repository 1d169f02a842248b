import Docent
import GRDB

/// One file's way into a conference's programme.
struct ProgrammeImport {
  let db: Database
  let file: DraftFile<SessionDraft>
  let conference: Conference
  let zone: Zone?
  let known: [Session]
  private var summary = ImportSummary(kind: "sessions")
  /// The known sessions of which people with schedules have to be told.
  private var moved: [Session] = []

  init(
    db: Database, file: DraftFile<SessionDraft>, conference: Conference, zone: Zone?,
    known: [Session]
  ) {
    self.db = db
    self.file = file
    self.conference = conference
    self.zone = zone
    self.known = known
  }

  private var sessions: SessionRepository { SessionRepository(db: db) }

  mutating func run(prunes: Bool) throws -> ImportSummary {
    let decisions = try decide()
    var faults: [Fault] = []
    var lines: [String: Int] = [:]
    for (draft, decision) in zip(file.drafts, decisions) {
      lines[decision.code] = draft.line
      do {
        try store(draft.content, decision)
      } catch let error as SessionTimeError {
        faults.append(file.fault(error.description, in: draft, at: error.heading))
      }
    }
    try file.refuse(for: faults)
    try leave(Set(known.indices).subtracting(decisions.compactMap(\.known)), prunes: prunes)
    try SpeakerLinks(db: db).updateAll()
    summary.warnings =
      file.oddities + repeats(decisions)
      + (try sessions.oddities(of: file, lines: lines, in: conference))
    return summary
  }

  /// Finds out who is who; refuses the file when a time of it names no moment.
  private func decide() throws -> [ProgrammeKeys.Decision] {
    var faults: [Fault] = []
    var incoming: [ProgrammeKeys.Incoming] = []
    for draft in file.drafts {
      do throws(SessionTimeError) {
        let times = try SessionTimes(draft.content, fileZone: zone, in: conference)
        incoming.append(
          ProgrammeKeys.Incoming(
            code: times.details.code, foreignID: times.details.foreignID,
            startsAt: times.startsAt))
      } catch {
        faults.append(file.fault(error.description, in: draft, at: error.heading))
      }
    }
    try file.refuse(for: faults)
    return ProgrammeKeys.decide(
      incoming,
      among: known.map {
        ProgrammeKeys.Known(
          code: $0.code, foreignID: $0.details.foreignID, uuid: $0.uuid.text,
          startsAt: $0.startsAt)
      })
  }

  private mutating func store(
    _ draft: SessionDraft, _ decision: ProgrammeKeys.Decision
  ) throws {
    guard let session = decision.known.map({ known[$0] }) else {
      var details = draft
      details.code = decision.code
      let times = try SessionTimes(details, fileZone: zone, in: conference)
      try sessions.insert(times, to: conference)
      summary.add(decision.code, title: draft.title)
      return
    }
    let times = try merged(draft, over: session, code: decision.code)
    let fields = times.differences(from: session, in: conference)
    summary.keep(decision.code, title: times.details.title, changed: fields)
    guard !fields.isEmpty else { return }
    try sessions.update(session, to: times, in: conference)
    if times.moves(session) { moved.append(session) }
  }

  /// The session with what the file says of it; what the file has no heading for stays.
  private func merged(
    _ draft: SessionDraft, over session: Session, code: String
  ) throws -> SessionTimes {
    var details = session.details
    details.take(file.headings, from: draft)
    details.code = code
    // What a file calls the session may be our own names for it, come back from an export.
    if details.foreignID?.lowercased() == session.uuid.text {
      details.foreignID = session.details.foreignID
    }
    if details.number == Int(session.id.rawValue) { details.number = session.details.number }
    if zone != nil, !file.headings.contains("time_zone") { details.zone = nil }
    details.topics = try canonicalTopics(details.topics)
    let wasCalledOff = session.details.titleSaysCancelled && !details.titleSaysCancelled
    if wasCalledOff, !file.headings.contains("status") { details.status = .confirmed }
    return try SessionTimes(details, fileZone: zone, in: conference)
  }

  private func canonicalTopics(_ names: [String]) throws -> [String] {
    let topics = TopicRepository(db: db)
    return Set(try names.map { try topics.find($0)?.name ?? $0 }).sorted()
  }
}

// MARK: - What the file does not have, and whom it concerns

extension ProgrammeImport {
  /// Removes, or only names, the sessions that the file does not have, and finds out who has to be
  /// told of those and of the moved ones.
  private mutating func leave(_ absent: Set<Int>, prunes: Bool) throws {
    let gone = absent.map { known[$0] }.sorted { $0.code < $1.code }
    summary.leave(gone.map { ($0.code, $0.title) }, prunes: prunes)
    summary.affected = try ScheduleHolders(db: db).holders(of: moved + (prunes ? gone : []))
    guard prunes else { return }
    for session in gone { try sessions.remove(session) }
  }

  private func repeats(_ decisions: [ProgrammeKeys.Decision]) -> [Fault] {
    zip(file.drafts, decisions).compactMap { draft, decision in
      guard let first = decision.first else { return nil }
      let session = draft.content
      let what = session.foreignID == nil ? "code \(session.code)" : "guid"
      let other = file.drafts[first]
      let place = other.path.map { "at \($0)" } ?? "in line \(other.line)"
      return file.fault(
        "the \(what) stands \(place) as well; this session is kept as \(decision.code)",
        in: draft, at: session.foreignID == nil ? "code" : "guid")
    }
  }
}
