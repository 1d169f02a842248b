import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ExportCommand {
  struct Scans: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scans", abstract: "Write a conference's scans.",
      discussion: "Importing the file changes nothing. It can be as large as it likes.")

    @OptionGroup var target: ExportOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "The file's format.") var format = RecordFormat.csv

    func run() throws {
      try Store(opening: target.store.path).read { store in
        let conference = try store.conferences.get(home.conference)
        let lines = ScansCSV.Lines(
          zone: conference.zone, notes: try store.attendance.scanNotes(at: conference))
        try target.write { write in
          switch format {
          case .csv:
            try write(lines.headings)
            try store.attendance.forEachScan(at: conference) { try write(lines.line(of: $0)) }
          case .json:
            var separator = "{\n  \"scans\" : ["
            try store.attendance.forEachScan(at: conference) { scan in
              try write(separator + "\n    ")
              try write(JSONText.line(ScanDocument(scan, in: conference.zone)))
              separator = ","
            }
            try write((separator == "," ? "" : separator) + "\n  ]\n}\n")
          }
        }
      }
    }
  }
}

/// A scan, as JSON.
struct ScanDocument: Encodable {
  var scanID: String
  @Nullable var session: String?
  @Nullable var point: String?
  var person: String
  var at: String
  var direction: String
  @Nullable var device: String?
  @Nullable var deviceSequence: Int?
  var notes: [String: String]

  init(_ scan: StoredScan, in zone: Zone) {
    scanID = scan.scanID
    person = scan.person
    at = zone.iso8601(scan.at)
    direction = scan.direction.rawValue
    notes = scan.notes
    session = scan.session
    point = scan.point
    device = scan.device
    deviceSequence = scan.deviceSequence
  }
}
