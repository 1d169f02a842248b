import Docent
import DocentFormats
import Foundation
import Testing

/// What fuzzing found, kept so that it stays mended.
@Suite struct FoundTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Found")

  /// The bytes that were found for a parser, by file.
  static func found(_ parser: String) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix(parser + "-") }.sorted()
      .map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  @Test func `records of a CSV come back as they were read`() throws {
    let files = try Self.found("csv")
    #expect(!files.isEmpty)
    for file in files {
      let records = try Self.records(file.bytes)
      #expect(try Self.records(Array(CSVWriter.text(of: records).utf8)) == records, "\(file.name)")
    }
  }

  @Test func `calendars are read or refused, and checked`() throws {
    let files = try Self.found("ics")
    #expect(!files.isEmpty)
    for file in files {
      let input = InputFile(name: file.name, bytes: file.bytes)
      #expect(!SessionsCalendar.read(input).faults.isEmpty, "\(file.name)")
      #expect(CalendarLint.findings(in: input).contains { $0.severity == .error })
    }
  }

  private static func records(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = try CSVReader(bytes: bytes, name: "found.csv")
    var records: [[String]] = []
    while try reader.next() { records.append((0..<reader.count).map { reader.string(at: $0) }) }
    return records
  }
}
