public import Docent
import GRDB

extension SessionRepository {
  /// Adds or changes sessions as a programme says, by code.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: Whose programme it is.
  ///   - zone: The zone of times for which the file names none; nil for the conference's.
  ///   - prunes: Whether to remove sessions that the file does not have.
  /// - Returns: What was done, with the programme's oddities.
  /// - Throws: `FileRefused` when times make no sense or a code stands in the file twice;
  ///   ``StoreError/inUse(_:name:by:)`` when a session to be removed has scans.
  public func `import`(
    _ file: DraftFile<SessionDraft>, into conference: Conference, zone: Zone? = nil,
    prunes: Bool = false
  ) throws -> ImportSummary {
    var summary = ImportSummary(kind: "sessions")
    var faults: [Fault] = []
    var lines: [String: Int] = [:]
    var known = Dictionary(uniqueKeysWithValues: try list(conference).map { ($0.code, $0) })
    for draft in file.drafts {
      let code = draft.content.code
      if let line = lines.updateValue(draft.line, forKey: code) {
        faults.append(
          file.fault(
            "code \(code) stands in line \(line) already; keep one of the two", in: draft,
            at: "code"))
        continue
      }
      let session = known.removeValue(forKey: code)
      do {
        try store(
          draft.content, over: session, in: conference, zone: zone,
          headings: file.headings, into: &summary)
      } catch let error as SessionTimeError {
        faults.append(file.fault(error.description, in: draft, at: error.heading))
      }
    }
    try file.refuse(for: faults)
    if prunes { summary.removed = try removeAll(known.values.sorted { $0.code < $1.code }) }
    try SpeakerLinks(db: db).updateAll()
    summary.warnings = file.oddities + (try oddities(of: file, lines: lines, in: conference))
    return summary
  }

  private func store(
    _ draft: SessionDraft, over session: Session?, in conference: Conference, zone: Zone?,
    headings: Set<String>, into summary: inout ImportSummary
  ) throws {
    guard let session else {
      try insert(try SessionTimes(draft, fileZone: zone, in: conference), to: conference)
      summary.added += 1
      return
    }
    var merged = session.details
    merged.take(headings, from: draft)
    if zone != nil, !headings.contains("time_zone") { merged.zone = nil }
    merged.topics = try canonicalTopics(merged.topics)
    if !headings.contains("status"), session.details.titleSaysCancelled, !merged.titleSaysCancelled
    {
      merged.status = .confirmed
    }
    let times = try SessionTimes(merged, fileZone: zone, in: conference)
    guard !times.equals(session) else {
      summary.unchanged += 1
      return
    }
    try update(session, to: times, in: conference)
    summary.changed += 1
  }

  private func canonicalTopics(_ names: [String]) throws -> [String] {
    let topics = TopicRepository(db: db)
    return Set(try names.map { try topics.find($0)?.name ?? $0 }).sorted()
  }

  private func removeAll(_ sessions: [Session]) throws -> Int {
    for session in sessions { try remove(session) }
    return sessions.count
  }

  private func oddities(
    of file: DraftFile<SessionDraft>, lines: [String: Int], in conference: Conference
  ) throws -> [Fault] {
    let sessions = try list(conference, depth: .outline)
      .sorted { (lines[$0.code] ?? 0) < (lines[$1.code] ?? 0) }
    return ProgrammeOddities.list(sessions, of: conference)
      .compactMap { oddity in
        lines[oddity.code].map { line in
          Fault(
            place: Place(file: file.name, line: line), message: "\(oddity.code): \(oddity.message)")
        }
      }
      .sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }
}
