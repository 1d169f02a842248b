import Docent
import DocentFormats
import Foundation

/// The parsers of other people's files, by the name under which they are fuzzed.
enum FuzzedParser {
  static let all: [String: @Sendable ([UInt8]) -> Void] = [
    "csv": csv, "frab-xml": programme(.frabXML), "frab-json": programme(.frabJSON),
    "ics": programme(.ics), "map": map,
  ]

  /// Reads a programme, and checks the file as validate does.
  private static func programme(_ format: ProgrammeFormat) -> @Sendable ([UInt8]) -> Void {
    { bytes in
      let file = InputFile(name: "fuzz", bytes: bytes)
      guard let zone = Zone("America/Chicago") else { return }
      switch format {
      case .csv: csv(bytes)
      case .frabXML:
        _ = try? FrabXML.read(file, in: zone)
        _ = FrabXML.findings(in: file)
      case .frabJSON:
        _ = try? FrabJSON.read(file, in: zone)
        _ = try? FrabJSON.rooms(in: file)
        _ = FrabJSON.findings(in: file)
      case .ics:
        _ = SessionsCalendar.read(file, usual: zone)
        _ = CalendarLint.findings(in: file)
      }
    }
  }

  /// Reads a column map.
  @Sendable private static func map(_ bytes: [UInt8]) {
    _ = try? ColumnMap(text: String(decoding: bytes, as: UTF8.self), name: "fuzz.yaml")
  }

  /// Cuts a CSV into records, writes them and expects the same records back.
  @Sendable private static func csv(_ bytes: [UInt8]) {
    guard var reader = try? CSVReader(bytes: bytes, name: "fuzz") else { return }
    var records: [[String]] = []
    while (try? reader.next()) == true {
      records.append((0..<reader.count).map { reader.string(at: $0) })
    }
    guard reader.faults.isEmpty, records.allSatisfy({ !$0.joined().isEmpty }) else { return }
    let text = CSVWriter.text(of: records)
    guard var again = try? CSVReader(bytes: Array(text.utf8), name: "again") else {
      return expect(false, "what was written can be opened")
    }
    for record in records {
      expect((try? again.next()) == true, "no record is lost")
      expect((0..<again.count).map { again.string(at: $0) } == record, "a record is the same")
    }
  }

  private static func expect(_ holds: Bool, _ rule: StaticString) {
    precondition(holds, rule.description)
  }
}
