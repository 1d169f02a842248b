public import Docent

extension SessionRepository {
  /// Adds or changes sessions as a programme says.
  ///
  /// A session is known by its guid, else by its code and start, else by its code. Of sessions that
  /// share a code the later ones are kept with the suffix `-2`, `-3`, … behind it.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: Whose programme it is.
  ///   - zone: The zone of times for which the file names none; nil for the conference's.
  ///   - prunes: Whether to remove sessions that the file does not have.
  /// - Returns: What was done, whom it concerns, and the programme's oddities.
  /// - Throws: `FileRefused` when times make no sense; ``StoreError/inUse(_:name:by:)`` when a
  ///   session to be removed has scans.
  public func `import`(
    _ file: DraftFile<SessionDraft>, into conference: Conference, zone: Zone? = nil,
    prunes: Bool = false
  ) throws -> ImportSummary {
    var work = ProgrammeImport(
      db: db, file: file, conference: conference, zone: zone, known: try list(conference))
    return try work.run(prunes: prunes)
  }
}

extension SessionRepository {
  /// What is odd in the programme about the sessions of a file.
  func oddities(
    of file: DraftFile<SessionDraft>, lines: [String: Int], in conference: Conference
  ) throws -> [Fault] {
    let sessions = try outlines(conference)
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
