import Docent
import GRDB

/// What a row says of somebody, whom it calls by an address, a member number or both.
protocol PersonalDraft: Sendable {
  var email: String? { get }
  var memberNumber: String? { get }
  mutating func fillBlanks(from other: Self)
}

extension PersonDraft: PersonalDraft {}
extension RegistrationDraft: PersonalDraft {}

/// Rows that a file has of both records of somebody, from before they were made one.
///
/// One row stands for the person: the first that calls them by handles of their own alone, else the
/// first. What it leaves blank is filled from the rows of merged records, as in the merge, so that
/// the file says what came of it.
struct MergedRows {
  /// A row that calls somebody who is known.
  private struct Row {
    var index: Int
    var handles: Set<String>
    var isOwn: Bool

    /// Whether the row gives way to the one that stands for the person; two rows by one handle are
    /// a mistake in the file and no matter of merging.
    func yields(to standing: Row) -> Bool {
      index != standing.index && !isOwn
        && (standing.isOwn || handles.isDisjoint(with: standing.handles))
    }
  }

  private let people: [String: Int64]
  private let aliases: [String: Int64]

  init(db: Database) throws {
    func owners(_ sql: StaticString) throws -> [String: Int64] {
      let pairs = try db.rows(sql) { ($0[0] as String, $0[1] as Int64) }
      return Dictionary(pairs) { first, _ in first }
    }
    aliases = try owners("SELECT handle, person_id FROM person_aliases")
    guard !aliases.isEmpty else {
      people = [:]
      return
    }
    people = try owners(
      """
      SELECT email_key, id FROM persons WHERE email_key IS NOT NULL
      UNION ALL SELECT member_number, id FROM persons WHERE member_number IS NOT NULL
      UNION ALL SELECT uuid, id FROM persons
      """)
  }

  /// The file with one row for each person of whom it has rows of merged records; those that are
  /// left out are among its oddities.
  func resolved<Content: PersonalDraft>(_ file: DraftFile<Content>) -> DraftFile<Content> {
    let standing = aliases.isEmpty ? [:] : standing(in: file)
    guard !standing.isEmpty else { return file }
    var rest = file
    for (index, kept) in standing.sorted(by: { $0.key < $1.key }) {
      let draft = file.drafts[index]
      rest.drafts[kept].content.fillBlanks(from: draft.content)
      rest.oddities.append(
        file.fault(
          "the record of this row was merged with that of line \(file.drafts[kept].line); the row "
            + "is left out, but for what that leaves blank", in: draft,
          at: draft.content.email == nil ? "member_number" : "email"))
    }
    rest.drafts = rest.drafts.enumerated().filter { standing[$0.offset] == nil }.map(\.element)
    return rest
  }

  /// The row that stands for the person of each row that is left out.
  private func standing<Content: PersonalDraft>(in file: DraftFile<Content>) -> [Int: Int] {
    var rows: [Int64: [Row]] = [:]
    for (index, draft) in file.drafts.enumerated() {
      guard let (person, row) = call(draft.content, at: index) else { continue }
      rows[person, default: []].append(row)
    }
    var standing: [Int: Int] = [:]
    for rows in rows.values {
      guard let kept = rows.first(where: \.isOwn) ?? rows.first else { continue }
      for row in rows where row.yields(to: kept) { standing[row.index] = kept.index }
    }
    return standing
  }

  /// Whom a row calls, unless it calls nobody who is known, or several people.
  private func call(_ content: some PersonalDraft, at index: Int) -> (person: Int64, row: Row)? {
    let handles = [content.email, content.memberNumber].compactMap { $0.flatMap(key(of:)) }
    let owners = Set(handles.compactMap { people[$0] ?? aliases[$0] })
    guard let person = owners.first, owners.count == 1 else { return nil }
    let isOwn =
      handles.allSatisfy { people[$0] != nil } && handles.contains { aliases[$0] == nil }
    return (person, Row(index: index, handles: Set(handles), isOwn: isOwn))
  }

  /// A handle as it is kept, if it is known.
  private func key(of handle: String) -> String? {
    [FoldedText(handle).key, handle].first { people[$0] != nil || aliases[$0] != nil }
  }
}
