import Docent

/// What an import did, or would do.
struct ImportReport: Report {
  var kind: String
  var added: Int
  var changed: Int
  var unchanged: Int
  var removed: Int
  var warnings: [PlaceDocument]
  var dryRun: Bool
  private let faults: [Fault]

  private enum CodingKeys: CodingKey {
    case kind, added, changed, unchanged, removed, warnings, dryRun
  }

  init(_ summary: ImportSummary, isDryRun: Bool) {
    kind = summary.kind
    added = summary.added
    changed = summary.changed
    unchanged = summary.unchanged
    removed = summary.removed
    warnings = summary.warnings.map(PlaceDocument.init)
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

  var remarks: [String] {
    let numbered = faults.enumerated().map { "Warning \($0 + 1): \($1)" }
    let isSettled = added + changed + removed == 0
    return numbered + (isSettled ? ["Nothing changed: the database has all of it already."] : [])
  }
}
