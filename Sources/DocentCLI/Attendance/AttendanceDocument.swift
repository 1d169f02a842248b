import Docent
import DocentFormats

/// Attendance, as JSON and as a table.
struct AttendanceDocument: Report {
  struct Row: Encodable {
    var key: String
    var title: String
    @Nullable var scans: Int?
    @Nullable var persons: Int?
    @Nullable var newcomers: Int?
    @Nullable var returning: Int?
    @Nullable var unregistered: Int?
    @Nullable var mentored: Int?
    @Nullable var visits: Int?
    var scheduled: Int
    @Nullable var noShows: Int?
    @Nullable var walkIns: Int?
    @Nullable var headCount: Int?
    @Nullable var minutes: Int?
    @Nullable var peak: Int?
    @Nullable var capacity: Int?
    @Nullable var fill: Double?

    init(_ row: AttendanceRow) {
      key = row.key
      title = row.title
      scans = row.scans
      persons = row.persons
      newcomers = row.newcomers
      returning = row.returning
      unregistered = row.unregistered
      mentored = row.mentored
      visits = row.visits
      scheduled = row.scheduled
      noShows = row.noShows
      walkIns = row.walkIns
      headCount = row.headCount
      minutes = row.minutes
      peak = row.peak
      capacity = row.capacity
      fill = row.fill
    }
  }

  var conference: String
  var by: String
  var rows: [Row]
  var total: Row
  var definitions: [String: String]
  private let scansAtPoints: Int
  private let printsDefinitions: Bool

  private enum CodingKeys: CodingKey {
    case conference, by, rows, total, definitions
  }

  init(_ report: AttendanceReport, printsDefinitions: Bool) {
    conference = report.conference
    by = report.grouping.rawValue
    rows = report.rows.map(Row.init)
    total = Row(report.total)
    definitions = Dictionary(
      AttendanceRow.definitions.map { ($0.name, $0.meaning) }, uniquingKeysWith: { $1 })
    scansAtPoints = report.scansAtPoints
    self.printsDefinitions = printsDefinitions
  }

  var table: TextTable {
    TextTable(columns: columns, rows: (rows + [total]).map(cells))
  }

  var tables: [TextTable] {
    let numbers = table.withoutEmptyColumns()
    guard printsDefinitions else { return [numbers] }
    let meanings = TextTable(
      "Definitions",
      columns: [
        .text("Column", "column"), .text("Key", "key"), .text("Meaning", "meaning"),
      ],
      rows: AttendanceRow.definitions.map { definition in
        let column = columns.first { $0.key == definition.name }
        return [column?.title ?? "", definition.name, definition.meaning]
      })
    return [numbers, meanings]
  }

  var remarks: [String] {
    guard scansAtPoints > 0 else { return [] }
    return [
      "\(scansAtPoints) scans at check-in points belong to no session and are not counted here."
    ]
  }

  private var columns: [TextTable.Column] {
    [.text("Key", "key"), .text("Title", "title")]
      + [
        ("Scans", "scans"), ("Persons", "persons"), ("New", "newcomers"),
        ("Ret.", "returning"),
        ("Unreg.", "unregistered"), ("Mentored", "mentored"), ("Visits", "visits"),
        ("Sched.", "scheduled"), ("No-shows", "noShows"), ("Walk-ins", "walkIns"),
        ("Heads", "headCount"), ("Minutes", "minutes"), ("Peak", "peak"), ("Seats", "capacity"),
        ("Fill", "fill"),
      ].map { TextTable.Column.number($0, $1) }
  }

  private func cells(_ row: Row) -> [String] {
    let counts = [
      row.scans, row.persons, row.newcomers, row.returning, row.unregistered, row.mentored,
      row.visits,
      row.scheduled, row.noShows, row.walkIns, row.headCount, row.minutes, row.peak, row.capacity,
    ]
    var cells = [row.key, row.title]
    cells.reserveCapacity(counts.count + 3)
    for count in counts { cells.append(count.map { String($0) } ?? "") }
    cells.append(row.fill.map { String($0) } ?? "")
    return cells
  }
}
