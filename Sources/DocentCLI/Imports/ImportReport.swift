import Docent
import DocentFormats

/// What an import did, or would do.
struct ImportReport: Report {
  var kind: String
  var added: Int
  var changed: Int
  var unchanged: Int
  var removed: Int
  var missing: Int
  var warnings: [PlaceDocument]
  var changes: [ChangeDocument]
  var affected: [AffectedDocument]
  var dryRun: Bool
  private let faults: [Fault]

  private enum CodingKeys: CodingKey {
    case kind, added, changed, unchanged, removed, missing, warnings, changes, affected, dryRun
  }

  init(_ summary: ImportSummary, isDryRun: Bool) {
    kind = summary.kind
    added = summary.added
    changed = summary.changed
    unchanged = summary.unchanged
    removed = summary.removed
    missing = summary.missing
    warnings = summary.warnings.map(PlaceDocument.init)
    changes = summary.changes.map(ChangeDocument.init)
    affected = summary.affected.map(AffectedDocument.init)
    dryRun = isDryRun
    faults = summary.warnings
  }

  var table: TextTable {
    TextTable(
      columns: [
        .text("Kind", "kind"), .number("Added", "added"), .number("Changed", "changed"),
        .number("Unchanged", "unchanged"), .number("Removed", "removed"),
        .number("Warnings", "warnings"),
      ],
      rows: [[kind] + [added, changed, unchanged, removed, warnings.count].map(String.init)])
  }

  var tables: [TextTable] { [table, changeTable, affectedTable] }

  var remarks: [String] {
    let numbered = faults.enumerated().map { "Warning \($0 + 1): \($1)" }
    let isSettled = added + changed + removed == 0
    return numbered + absence
      + (isSettled ? ["Nothing changed: the database has all of it already."] : [])
  }

  private var absence: [String] {
    guard missing > 0 else { return [] }
    return ["\(missing) \(kind) that the file does not have stay; --prune removes them."]
  }

  /// What changes, field by field; what is merely new or missing is listed only where it is a
  /// question, in a dry run.
  private var changeTable: TextTable {
    let listed = changes.filter { dryRun || ["changed", "removed"].contains($0.change) }
    return TextTable(
      dryRun ? "What would change" : "What changed",
      columns: [
        .text("Change", "change"), .text("Key", "key"), .text("Title", "title"),
        .text("Field", "field"), .text("From", "from"), .text("To", "to"),
      ],
      rows: listed.flatMap(\.rows))
  }

  private var affectedTable: TextTable {
    TextTable(
      "Whose schedules hold what moved",
      columns: [
        .text("Attendee", "name"), .text("E-mail", "email"), .text("Sessions", "sessions"),
      ],
      rows: affected.map { [$0.name, $0.email ?? "", $0.sessions.joined(separator: " ")] })
  }
}
