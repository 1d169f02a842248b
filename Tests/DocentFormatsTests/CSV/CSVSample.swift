import Docent

@testable import DocentFormats

/// All that a reader says about some bytes.
struct CSVSample: Equatable {
  struct Record: Equatable {
    var line: Int
    var values: [String]
    var places: [String]
  }

  var records: [Record] = []
  var faults: [String] = []
  var oddities: [String] = []

  var values: [[String]] { records.map(\.values) }

  init(_ text: String, limits: CSVTokenizer.Limits = .init()) throws {
    try self.init(Array(text.utf8), limits: limits)
  }

  init(_ bytes: [UInt8], limits: CSVTokenizer.Limits = .init()) throws {
    let source = ByteSource(bytes: bytes, name: "a.csv")
    try self.init(CSVReader(source, file: "a.csv", limits: limits))
  }

  init(_ reader: consuming CSVReader) throws {
    var reader = reader
    while try reader.next() {
      let fields = 0..<reader.count
      records.append(
        Record(
          line: reader.line,
          values: fields.map { reader.string(at: $0) },
          places: fields.map { reader.place(of: $0).description }))
    }
    faults = reader.faults.map(\.description)
    oddities = reader.oddities.map(\.description)
  }
}

/// The same numbers on every run: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
