import Docent
import DocentFormats

/// A program as JSON.
struct ProgramDocument: Encodable {
  struct Round: Encodable {
    var name: String
    @Nullable var conference: String?
    @Nullable var startsOn: String?
    @Nullable var endsOn: String?
  }

  var slug: String
  var name: String
  var kind: String
  @Nullable var organization: String?
  var meetings: Int
  var meetingMinutes: Int
  var cycles: [Round]

  init(_ program: Program) {
    slug = program.slug
    name = program.name
    kind = program.kind.rawValue
    organization = program.organization
    meetings = program.meetings
    meetingMinutes = program.meetingMinutes
    cycles = program.cycles.map {
      Round(
        name: $0.name, conference: $0.conference, startsOn: $0.startsOn?.description,
        endsOn: $0.endsOn?.description)
    }
  }

  /// The program with its cycles.
  static func card(_ program: Program) -> RecordCard<Self> {
    let document = Self(program)
    return RecordCard(
      document, properties: document.properties, details: [document.cycleTable])
  }

  /// What is said of the program itself.
  var properties: [(title: String, key: String, value: String?)] {
    [
      ("Program", "slug", slug), ("Name", "name", name), ("Kind", "kind", kind),
      ("Organization", "organization", organization),
      ("Meetings", "meetings", "\(meetings) of \(meetingMinutes) minutes"),
    ]
  }

  /// Its cycles, a row each.
  var cycleTable: TextTable {
    TextTable(
      "Cycles",
      columns: [
        .text("Cycle", "cycle"), .text("Conference", "conference"), .text("Starts", "startsOn"),
        .text("Ends", "endsOn"),
      ],
      rows: cycles.map { [$0.name, $0.conference ?? "", $0.startsOn ?? "", $0.endsOn ?? ""] })
  }
}
