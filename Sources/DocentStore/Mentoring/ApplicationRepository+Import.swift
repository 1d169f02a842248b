public import Docent
import GRDB

extension ApplicationRepository {
  /// Adds or changes sign-ups as a file says, by person, role and time of the answer.
  ///
  /// People who are not known are created from what the rows say of them; what is known of others
  /// stays. A second answer of a person in a role is refused, unless `takesLatest`: then all are
  /// kept and the latest counts, by the time it was sent, else by its line.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - cycle: To which cycle people sign up.
  ///   - zone: The zone of times without an offset; nil for that of the cycle's conference.
  ///   - takesLatest: Whether a later answer counts in place of an earlier one.
  /// - Returns: What was done; people who may be known by another address are among the warnings.
  /// - Throws: `FileRefused` when a row names two different people or somebody unknown without a
  ///   name, when it answers again, or its time names no single moment.
  public func `import`(
    _ file: DraftFile<ApplicationDraft>, into cycle: Cycle, zone: Zone? = nil,
    takesLatest: Bool = false
  ) throws -> ImportSummary {
    let conference = try cycle.conference.map { try ConferenceRepository(db: db).get($0) }
    var work = ApplicationImport(
      repository: self, file: file, cycle: cycle, conference: conference,
      zone: zone ?? conference?.zone, takesLatest: takesLatest)
    return try work.run()
  }
}

/// The sign-ups of a file on their way into a cycle.
struct ApplicationImport {
  /// What one person says in one role.
  struct Key: Hashable {
    var person: Identifier<Person>
    var role: ApplicationRole
  }

  /// A row whose person and time are known.
  struct Row {
    var draft: Draft<ApplicationDraft>
    var person: Person
    var sentAt: Instant?

    var key: Key { Key(person: person.id, role: draft.content.role) }
    /// The order of answers: by the time they were sent, else by line.
    var order: (Int, Int) { (sentAt?.seconds ?? .min, draft.line) }
  }

  let repository: ApplicationRepository
  let file: DraftFile<ApplicationDraft>
  let cycle: Cycle
  let conference: Conference?
  let zone: Zone?
  let takesLatest: Bool
  var summary = ImportSummary(kind: "applications")
  var faults: [Fault] = []

  init(
    repository: ApplicationRepository, file: DraftFile<ApplicationDraft>, cycle: Cycle,
    conference: Conference?, zone: Zone?, takesLatest: Bool
  ) {
    self.repository = repository
    self.file = file
    self.cycle = cycle
    self.conference = conference
    self.zone = zone
    self.takesLatest = takesLatest
  }

  var people: PersonRepository { PersonRepository(db: repository.db) }

  mutating func run() throws -> ImportSummary {
    summary.warnings = file.oddities
    let rows = try resolvedRows()
    let stored = Dictionary(
      grouping: try repository.list(cycle, with: Set(ApplicationStatus.allCases)),
      by: { Key(person: $0.person, role: $0.role) })
    var done: Set<Key> = []
    let groups = Dictionary(grouping: rows, by: \.key)
    for row in rows where done.insert(row.key).inserted {
      try settle(groups[row.key] ?? [], among: stored[row.key] ?? [])
    }
    for row in rows { try wonder(at: row) }
    try file.refuse(for: faults)
    return summary
  }

  private mutating func resolvedRows() throws -> [Row] {
    var rows: [Row] = []
    var created: [(person: Person, draft: Draft<ApplicationDraft>)] = []
    for draft in file.drafts {
      do {
        let sentAt = try moment(of: draft)
        let details = draft.content.person
        let known = try people.known(email: details.email, memberNumber: details.memberNumber)
        guard let known else {
          let person = try create(draft)
          created.append((person, draft))
          rows.append(Row(draft: draft, person: person, sentAt: sentAt))
          continue
        }
        rows.append(Row(draft: draft, person: known, sentAt: sentAt))
      } catch let error as StoreError {
        faults.append(file.fault(error.description, in: draft, at: heading(of: draft)))
      } catch let error as ZoneError {
        faults.append(file.fault(error.description, in: draft, at: "submitted_at"))
      }
    }
    try SpeakerLinks(db: repository.db).update(names: created.map(\.person.name))
    try suggest(created)
    return rows
  }

  private func moment(of draft: Draft<ApplicationDraft>) throws -> Instant? {
    guard let typed = draft.content.submittedAt else { return nil }
    if let instant = typed.instant { return instant }
    guard let zone else {
      throw StoreError.invalid(
        "the time of line \(draft.line) has no offset, and the cycle no conference with a zone; "
          + "say --time-zone")
    }
    return try zone.instant(of: typed.wall)
  }

  private func create(_ draft: Draft<ApplicationDraft>) throws -> Person {
    let details = draft.content.person
    guard !details.givenName.isEmpty, !details.familyName.isEmpty else {
      throw StoreError.invalid(
        "nobody known has this address or number, and the row has no name; add given_name and "
          + "family_name, or import people first")
    }
    return try people.insert(details)
  }

  /// The heading of the cell that names the person.
  func heading(of draft: Draft<ApplicationDraft>) -> String {
    draft.content.person.email == nil ? "member_number" : "email"
  }
}
