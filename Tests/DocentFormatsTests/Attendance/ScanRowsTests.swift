import DocentTestSupport
import Testing

@testable import Docent
@testable import DocentFormats

/// Rows that are read from their bytes are what they are when they are read with all care.
@Suite struct ScanRowsTests {
  private static let zone = Zone("America/Chicago") ?? .utc

  /// What a record says, in words.
  private static func words(_ record: ScanRecord, of file: ScanFile, _ block: ScanBlock) -> String {
    func name(_ number: UInt32, _ table: NameTable) -> String {
      number == 0 ? "-" : table[number]
    }
    var extra = ScanExtra()
    if record.extra > 0 {
      let rest = Array(block.texts[(Int(record.extra) - 1)...])
      let length = ScanExtra.length(of: rest)
      extra = ScanExtra(
        decoding: Array(rest[ScanExtra.headerSize..<(ScanExtra.headerSize + length)]))
    }
    return [
      record.key.text ?? extra.id ?? "?", name(record.session, file.sessions),
      name(record.point, file.points), name(record.person, file.persons),
      name(record.device, file.devices), "\(record.at)", record.isOut ? "out" : "in",
      record.hasSequence ? "\(record.sequence)" : extra.sequence.map(String.init) ?? "-",
      "\(record.line)", "\(record.sessionColumn) \(record.personColumn) \(record.keyColumn)",
      "\(extra.notes.sorted { $0.key < $1.key })",
    ].joined(separator: "|")
  }

  /// The scans of a text by way of bytes, and by way of drafts; the faults of each.
  private func read(_ text: String) throws -> (fast: [String], slow: [String]) {
    var fast: [String] = []
    var block = ScanBlock()
    let file = try ScansCSV.read(CSVReader(text: text), zone: Self.zone) { block = $0 }
    fast = block.records.map { Self.words($0, of: file, block) } + file.faults.map(\.description)
    let drafts = try ScansCSV.read(CSVReader(text: text))
    var other = ScanFile(name: "a.csv", source: "csv", zone: Self.zone)
    var slow = ScanBlock()
    for draft in drafts.drafts { other.add(draft, to: &slow) }
    let faults = (drafts.faults + other.faults).inFileOrder()
    return (fast, slow.records.map { Self.words($0, of: other, slow) } + faults.map(\.description))
  }

  private static let cells: [[String]] = [
    [
      "c6f21a3f-e55e-49a6-acfd-7031c0ec9015", "C6F21A3F-E55E-49A6-ACFD-7031C0EC9015", "7", "",
      "an identity of many letters", "\"x \"\"y\"\"\"", " 12 ", "'=1",
    ],
    ["S1", "Sä", "\"S,2\"", ""], ["", "", "door"], ["p1@example.org", "B-7", " Bo ", "päl"],
    [
      "2027-06-24T09:00:05-05:00", "2027-06-24T09:00", "2027-06-24 9:05", "2027-06-24T09:00:05Z",
      "2027-06-24T09:00:05.250+0530", "2027-06-24t23:59:59z", "1969-12-31T23:59",
      "2027-06-24T09:00+05",
    ],
    ["in", "out", "", "OUT", "In"], ["door-1", "", "porte ä"],
    ["0", "17", "", "4294967296", "999999999", "+5"], ["", "", "80"],
  ]

  @Test(arguments: 1...40)
  func `a row is the same either way`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func drawn(_ choices: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(state >> 33) % choices.count]
    }
    let heading = "scan_id,session,point,person,at,direction,device,device_seq,battery\n"
    let rows = (0..<60).map { _ in
      var cells = Self.cells.map(drawn)
      if cells[1].isEmpty, cells[2].isEmpty { cells[1] = "S1" }
      return cells.joined(separator: ",") + "\n"
    }
    let scans = try read(heading + rows.joined())
    #expect(scans.fast == scans.slow)
    #expect(scans.fast.count == 60)
  }

  @Test(arguments: [
    "2027-11-07T01:30", "2027-03-14T02:30", "now", "", "2027-02-30T09:00", "2027-06-24T24:00",
    "2027-06-24T09:00-", "2027-06-24T09:00:00-05:00x", "2027-06-24T09:60", "2027-06-2409:00:00",
  ])
  func `a time that is wrong is told the same way`(time: String) throws {
    let scans = try read("session,person,at,scan_id\nS1,p1,\(time),s1\n")
    let faults = (
      scans.fast.filter { $0.hasPrefix("a.csv") }, scans.slow.filter { $0.hasPrefix("a.csv") }
    )
    #expect(faults.0 == faults.1)
    #expect(faults.0.count == 1)
  }

  @Test func `a long file passes through memory in blocks of one size`() throws {
    var text = "scan_id,session,person,at\n"
    for row in 0..<2010 { text += "\(row),S,p\(row % 9),2027-06-24T09:00\n" }
    var counts: [Int] = []
    var capacities: Set<Int> = []
    let limits = ScanRows.Limits(block: ScanBlock(size: 1000))
    let file = try ScansCSV.read(CSVReader(text: text), zone: Self.zone, limits: limits) {
      counts.append($0.records.count)
      capacities.insert($0.records.capacity)
    }
    #expect(counts == [1000, 1000, 10])
    #expect(capacities.count == 1, "its room is used again")
    #expect(file.count == 2010)
    #expect(file.persons.count == 9)
    #expect(file.sessions.count == 1)
  }

  @Test func `a file of nothing but different names is refused before it fills the memory`() throws
  {
    var text = "scan_id,session,person,at\n"
    for row in 0...100 { text += "1,S,\(row),2027-06-24T09:00\n" }
    text += "1,S,1,never\n"
    let limits = ScanRows.Limits(names: NameTable(limit: 100))
    let file = try ScansCSV.read(CSVReader(text: text), zone: Self.zone, limits: limits) { _ in }
    #expect(file.faults.map(\.place.line) == [102], "the rest was not read")
    #expect(file.faults.first?.message.contains("more than 100 different names") ?? false)
  }
}
