public import Docent
import GRDB

extension RegistrationRepository {
  /// Adds or changes registrations as a file says, by person.
  ///
  /// Of the rows of records that were merged one is kept, and what it leaves blank is filled from
  /// the others; the summary's warnings name those.
  ///
  /// - Parameters:
  ///   - file: The drafts.
  ///   - conference: For which conference.
  ///   - prunes: Whether to remove registrations that the file does not have.
  /// - Returns: What was done, with registrations that history contradicts among the warnings.
  /// - Throws: `FileRefused` when a person is unknown or stands in the file twice, a badge is
  ///   another person's or a time names no single moment.
  public func `import`(
    _ file: DraftFile<RegistrationDraft>, into conference: Conference, prunes: Bool = false
  ) throws -> ImportSummary {
    let file = try MergedRows(db: db).resolved(file)
    var summary = ImportSummary(kind: "registrations")
    summary.warnings = file.oddities
    var faults: [Fault] = []
    var lines: [Identifier<Person>: Int] = [:]
    var known = Dictionary(uniqueKeysWithValues: try list(conference).map { ($0.person.id, $0) })
    for draft in file.drafts {
      do {
        let person = try person(of: draft.content)
        if let line = lines.updateValue(draft.line, forKey: person.id) {
          faults.append(
            file.fault(
              "this person stands in line \(line) already; keep one of the two", in: draft,
              at: heading(of: draft)))
          continue
        }
        let registration = known.removeValue(forKey: person.id)
        let stored = try store(
          draft.content, of: person, over: registration, in: conference, headings: file.headings,
          into: &summary)
        summary.warnings += oddities(of: stored, in: conference).map { file.fault($0, in: draft) }
      } catch let error as StoreError {
        faults.append(file.fault(error.description, in: draft, at: heading(of: error, in: draft)))
      } catch let error as ZoneError {
        faults.append(file.fault(error.description, in: draft, at: "registered_at"))
      }
    }
    try file.refuse(for: faults)
    summary.leave(known.values.map { (key(of: $0.person), $0.person.name) }, prunes: prunes)
    if prunes {
      for registration in known.values { try remove(registration, from: conference) }
    }
    return summary
  }

  private func person(of details: RegistrationDraft) throws -> Person {
    let people = PersonRepository(db: db)
    let known = try people.known(email: details.email, memberNumber: details.memberNumber)
    if let known { return known }
    return try people.get(details.email ?? details.memberNumber ?? "")
  }

  private func store(
    _ draft: RegistrationDraft, of person: Person, over registration: Registration?,
    in conference: Conference, headings: Set<String>, into summary: inout ImportSummary
  ) throws -> Registration {
    guard var registration else {
      summary.add(key(of: person), title: person.name)
      return try add(draft, of: person, for: conference)
    }
    let before = registration.details
    registration.details.take(headings, from: draft)
    try normalize(&registration.details, in: conference)
    let fields = registration.details.differences(from: before)
    summary.keep(key(of: person), title: person.name, changed: fields)
    if !fields.isEmpty { try update(registration, in: conference) }
    return registration
  }

  /// What a registration is known by: its person.
  private func key(of person: Person) -> String {
    person.details.email ?? person.details.memberNumber ?? ""
  }

  /// Brings a draft into the form in which it comes back, so that equal drafts compare as equal.
  private func normalize(
    _ details: inout RegistrationDraft, in conference: Conference
  ) throws {
    details.kind = details.kind ?? RegistrationDraft.usualKind
    details.status = details.status ?? .active
    details.days = Set(details.days).sorted()
    details.registeredAt = try details.registeredAt.map {
      TypedTime(try conference.zone.instant(of: $0), in: conference.zone)
    }
  }

  private func oddities(of registration: Registration, in conference: Conference) -> [String] {
    var messages: [String] = []
    if registration.contradictsHistory {
      messages.append(
        registration.isNewcomer
          ? "declared a newcomer, but registered for an earlier conference; the declaration wins"
          : "declared no newcomer, but no earlier registration is known; the declaration wins")
    }
    let outside = registration.details.days.filter {
      $0 < conference.startsOn || $0 > conference.endsOn
    }
    if let day = outside.first { messages.append("\(day) is outside the conference") }
    return messages
  }

  /// The heading of the cell that names the person.
  private func heading(of draft: Draft<RegistrationDraft>) -> String {
    draft.content.email == nil ? "member_number" : "email"
  }

  private func heading(of error: StoreError, in draft: Draft<RegistrationDraft>) -> String {
    if case .taken("badge", _) = error { "badge" } else { heading(of: draft) }
  }
}
