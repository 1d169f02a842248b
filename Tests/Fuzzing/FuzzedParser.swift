import Docent
import DocentFormats
import Foundation

/// The parsers of other people's files, by the name under which they are fuzzed.
enum FuzzedParser {
  static let all: [String: @Sendable ([UInt8]) -> Void] = [
    "csv": csv
  ]

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
