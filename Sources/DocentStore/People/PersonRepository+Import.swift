public import Docent
import GRDB

extension PersonRepository {
  /// Adds or changes people as a file says, by member number, else by e-mail address.
  ///
  /// - Parameter file: The drafts.
  /// - Returns: What was done.
  /// - Throws: `FileRefused` when a row names two different people or the person of another row.
  public func `import`(_ file: DraftFile<PersonDraft>) throws -> ImportSummary {
    var summary = ImportSummary(kind: "people")
    summary.warnings = file.oddities + (try unknownOrganizations(in: file))
    var faults: [Fault] = []
    var lines: [Identifier<Person>: Int] = [:]
    for draft in file.drafts {
      do {
        let id = try store(draft, of: file, into: &summary)
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
    return summary
  }

  private func store(
    _ draft: Draft<PersonDraft>, of file: DraftFile<PersonDraft>, into summary: inout ImportSummary
  ) throws -> Identifier<Person> {
    guard
      var person = try known(email: draft.content.email, memberNumber: draft.content.memberNumber)
    else {
      summary.added += 1
      return try insert(draft.content).id
    }
    let before = person.details
    person.details.take(file.headings, from: draft.content)
    try normalize(&person.details)
    guard person.details != before else {
      summary.unchanged += 1
      return person.id
    }
    summary.changed += 1
    try write(person)
    return person.id
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
