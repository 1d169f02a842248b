public import Docent
import Foundation
import GRDB

extension PersonRepository {
  /// Adds or changes people as a file says, by member number, else by e-mail address.
  ///
  /// Of the rows of records that were merged one is kept, and what it leaves blank is filled from
  /// the others; the summary's warnings name those.
  ///
  /// - Parameter file: The drafts.
  /// - Returns: What was done.
  /// - Throws: `FileRefused` when a row names two different people or the person of another row.
  public func `import`(_ file: DraftFile<PersonDraft>) throws -> ImportSummary {
    let file = try MergedRows(db: db).resolved(file)
    var summary = ImportSummary(kind: "people")
    summary.warnings = file.oddities + (try unknownOrganizations(in: file))
    var faults: [Fault] = []
    var lines: [Identifier<Person>: Int] = [:]
    var strangers: [Identifier<Person>: Draft<PersonDraft>] = [:]
    for draft in file.drafts {
      do {
        let before = summary.added
        let id = try store(draft, of: file, into: &summary)
        if summary.added > before { strangers[id] = draft }
        if let line = lines.updateValue(draft.line, forKey: id) {
          faults.append(
            file.fault(
              "this person stands in line \(line) already; keep one of the two", in: draft,
              at: "email"))
        }
      } catch let error as StoreError {
        faults.append(file.fault(error.description, in: draft, at: "email"))
      }
    }
    try file.refuse(for: faults)
    try SpeakerLinks(db: db).updateAll()
    summary.warnings += try suggestions(for: strangers, in: file)
    return summary
  }

  /// How many suggestions an import makes.
  private static let mostSuggestions = 1000

  /// What is told of new people who may be known already; nothing of them is changed.
  private func suggestions(
    for strangers: [Identifier<Person>: Draft<PersonDraft>], in file: DraftFile<PersonDraft>
  ) throws -> [Fault] {
    guard !strangers.isEmpty else { return [] }
    let twins = Likeness.twins(among: try list())
    let told = twins.compactMap { twins -> Fault? in
      guard let draft = strangers[twins.other.id] else { return nil }
      let known = twins.one.details.memberNumber ?? twins.one.uuid.uuidString.lowercased()
      return file.fault(
        "\(twins.other.name) may be known as \(known) (\(twins.reason)); docent person merge makes "
          + "two records one", in: draft, at: "family_name")
    }
    return told.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
      .prefix(Self.mostSuggestions).map(\.self)
  }

  private func store(
    _ draft: Draft<PersonDraft>, of file: DraftFile<PersonDraft>, into summary: inout ImportSummary
  ) throws -> Identifier<Person> {
    guard
      var person = try known(email: draft.content.email, memberNumber: draft.content.memberNumber)
    else {
      let added = try insert(draft.content)
      summary.add(added.handle, title: added.name)
      return added.id
    }
    let before = person.details
    person.details.take(file.headings, from: draft.content)
    try keepHandles(of: &person, as: before)
    try normalize(&person.details)
    let fields = person.details.differences(from: before)
    summary.keep(person.handle, title: person.name, changed: fields)
    if !fields.isEmpty { try write(person) }
    return person.id
  }

  /// Keeps the handles of somebody whom a row calls by those of a record that was merged.
  private func keepHandles(of person: inout Person, as before: PersonDraft) throws {
    func isAlias(_ handle: String?, _ own: String?) throws -> Bool {
      guard let handle, let own, FoldedText(handle) != FoldedText(own) else { return false }
      return try find(handle)?.id == person.id
    }
    if try isAlias(person.details.email, before.email) { person.details.email = before.email }
    if try isAlias(person.details.memberNumber, before.memberNumber) {
      person.details.memberNumber = before.memberNumber
    }
  }

  /// The one person whom a member number and an e-mail address name, if either does.
  func known(email: String?, memberNumber: String?) throws -> Person? {
    let byNumber = try memberNumber.flatMap { try find($0) }
    let byEmail = try email.flatMap { try find($0) }
    if let byNumber, let byEmail, byNumber.id != byEmail.id {
      throw StoreError.invalid(
        "the member number and the e-mail address belong to two people; correct one of them")
    }
    return byNumber ?? byEmail
  }

  /// Brings names into the form in which they come back, so that equal drafts compare as equal.
  private func normalize(_ details: inout PersonDraft) throws {
    let institutions = InstitutionRepository(db: db)
    details.institution = try details.institution.map { try institutions.name(of: $0) ?? $0 }
    let topics = TopicRepository(db: db)
    details.interests = Array(
      Set(try details.interests.map { try topics.find($0)?.name ?? $0 })
    ).sorted()
    details.memberships = Array(Set(details.memberships)).sorted()
    details.isStudent = details.isStudent ?? false
  }

  /// The organizations that the import is going to create.
  private func unknownOrganizations(in file: DraftFile<PersonDraft>) throws -> [Fault] {
    var known = Set(try OrganizationRepository(db: db).list().map(\.slug))
    return file.drafts.flatMap { draft in
      draft.content.memberships.filter { known.insert($0).inserted }.map { slug in
        file.fault(
          "organization \(slug) was not known and is created; see organization edit", in: draft,
          at: "memberships")
      }
    }
  }
}
