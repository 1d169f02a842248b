import Docent

// What becomes of one person's answers in one role: those of the file and those that are stored.
extension ApplicationImport {
  mutating func settle(_ group: [Row], among stored: [Application]) throws {
    var rows: [Row] = []
    for row in group.sorted(by: { $0.order < $1.order }) {
      if let twin = rows.last(where: { $0.draft.content == row.draft.content }) {
        wonder("this is the answer of line \(twin.draft.line) again; it counts once", at: row)
      } else {
        rows.append(row)
      }
    }
    var fresh: [Row] = []
    for row in rows {
      if let known = match(row, of: rows, among: stored) {
        try update(known, as: row)
      } else {
        fresh.append(row)
      }
    }
    guard takesLatest || stored.count + fresh.count <= 1 || fresh.isEmpty else {
      return refuse(fresh, of: rows, stored: stored)
    }
    for row in fresh { summary.add(row.person.handle, title: title(of: row)) }
    try store(fresh, among: stored)
  }

  /// The stored answer that a row repeats or corrects: the one sent at the same time; without a
  /// time the one that says the same, else the one that stands, if the row is the file's only one.
  private func match(_ row: Row, of rows: [Row], among stored: [Application]) -> Application? {
    let isAlone = rows.count == 1
    if row.sentAt != nil {
      let same = stored.filter { $0.submittedAt == row.sentAt }
      let equal = same.first { said(by: row, over: $0.answers) == $0.answers }
      let isOnly = same.count == 1 && rows.count { $0.sentAt == row.sentAt } == 1
      if let found = equal ?? (isOnly ? same.first : nil) { return found }
    }
    let standing = stored.first { $0.status != .superseded }
    if row.sentAt == nil {
      let equal = stored.first { said(by: row, over: $0.answers) == $0.answers }
      return equal ?? (isAlone ? standing : nil)
    }
    return isAlone && standing?.submittedAt == nil ? standing : nil
  }

  private func said(by row: Row, over answers: ApplicationAnswers) -> ApplicationAnswers {
    var merged = answers
    merged.take(file.headings, from: row.draft.content.answers)
    return merged
  }

  private mutating func update(_ application: Application, as row: Row) throws {
    var changed = application
    changed.answers = said(by: row, over: application.answers)
    changed.submittedAt = row.sentAt ?? application.submittedAt
    var fields = changed.answers.differences(from: application.answers)
    if changed.submittedAt != application.submittedAt {
      let zone = zone ?? .utc
      fields.append(
        RecordChange.Field(
          name: "submitted_at", from: application.submittedAt.map(zone.iso8601),
          to: changed.submittedAt.map(zone.iso8601)))
    }
    summary.keep(row.person.handle, title: title(of: row), changed: fields)
    if !fields.isEmpty { try repository.write(changed) }
  }

  /// Stores new answers and lets the latest of all stand.
  private func store(_ fresh: [Row], among stored: [Application]) throws {
    guard let latest = fresh.last else { return }
    let standing = stored.first { $0.status != .superseded }
    let isLatest = latest.order.0 >= standing?.submittedAt?.seconds ?? .min
    if isLatest, let standing { try repository.supersede(standing) }
    for (index, row) in fresh.enumerated() {
      let stands = isLatest && index == fresh.count - 1
      _ = try repository.insert(
        row.draft.content.answers, of: row.person.id, as: row.draft.content.role, to: cycle,
        submittedAt: row.sentAt, status: stands ? .active : .superseded)
    }
  }

  private mutating func refuse(_ fresh: [Row], of rows: [Row], stored: [Application]) {
    let remedy = "say --latest to keep both and let the later one count"
    for row in fresh {
      let others = rows.filter { $0.draft.line != row.draft.line }.map { "\($0.draft.line)" }
      let role = row.draft.content.role.rawValue
      if !others.isEmpty, stored.isEmpty {
        // Of the answers of one person all but the first are in question.
        guard row.draft.line != rows[0].draft.line else { continue }
        faults.append(
          file.fault(
            "this person signs up as \(role) in line \(others.joined(separator: ", ")) too; \(remedy)",
            in: row.draft, at: heading(of: row.draft)))
      } else {
        let zone = zone ?? .utc
        let time = stored.last?.submittedAt.map { " (sent \(zone.iso8601($0)))" } ?? ""
        faults.append(
          file.fault(
            "this person signed up as \(role) before\(time), with another answer; \(remedy)",
            in: row.draft, at: heading(of: row.draft)))
      }
    }
  }

  private func title(of row: Row) -> String {
    "\(row.person.name), \(row.draft.content.role.rawValue)"
  }
}

// MARK: - Oddities

extension ApplicationImport {
  mutating func wonder(_ message: String, at row: Row, heading: String? = nil) {
    summary.warnings.append(
      file.fault(message, in: row.draft, at: heading ?? self.heading(of: row.draft)))
  }

  /// Wonders at wishes that no matching can follow, and at days on which nobody meets.
  mutating func wonder(at row: Row) throws {
    let answers = row.draft.content.answers
    for (handles, heading) in [
      (answers.wishedPartners, "wish_partner"), (answers.avoidedPartners, "avoid_partner"),
    ] {
      let found = try handles.map { try people.find($0)?.id }
      if found.contains(row.person.id) {
        wonder("the person names themselves; that counts for nothing", at: row, heading: heading)
      }
      if found.contains(nil) {
        wonder(
          "somebody named here is not known; it counts once they are", at: row, heading: heading)
      }
    }
    if let conference, let day = answers.days.first(where: { !conference.days.contains($0) }) {
      wonder("\(day) is outside the conference", at: row)
    }
  }

  /// Suggests that people who were created may be known by another address.
  mutating func suggest(_ created: [(person: Person, draft: Draft<ApplicationDraft>)]) throws {
    guard !created.isEmpty else { return }
    let drafts = Dictionary(
      created.map { ($0.person.id, $0.draft) }, uniquingKeysWith: { first, _ in first })
    for twins in Likeness.twins(among: try people.list()) {
      guard let draft = drafts[twins.other.id] else { continue }
      let known = twins.one.details.memberNumber ?? twins.one.uuid.text
      summary.warnings.append(
        file.fault(
          "\(twins.other.name) may be known as \(known) (\(twins.reason)); docent person merge makes "
            + "two records one", in: draft, at: heading(of: draft)))
    }
  }
}
