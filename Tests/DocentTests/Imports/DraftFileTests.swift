import Docent
import Testing

@Suite struct DraftFileTests {
  private static func fault(_ message: String, _ line: Int?, _ column: Int? = nil) -> Fault {
    Fault(place: Place(file: "a.csv", line: line, column: column), message: message)
  }

  private static func refusals(of faults: [Fault], and found: [Fault]) -> [String] {
    let file = DraftFile<Int>(name: "a.csv", drafts: [], headings: [], faults: faults)
    do {
      try file.refuse(for: found)
      return []
    } catch {
      return error.faults.map(\.message)
    }
  }

  @Test func `a file without faults is not refused`() {
    #expect(Self.refusals(of: [], and: []) == [])
  }

  @Test func `faults are told by line and column, wherever they were found`() {
    let told = Self.refusals(
      of: [Self.fault("10:1", 10, 1), Self.fault("3:2", 3, 2)],
      and: [Self.fault("10:0", 10), Self.fault("3:1", 3, 1), Self.fault("file", nil)])
    #expect(told == ["file", "3:1", "3:2", "10:0", "10:1"])
  }

  @Test func `a cell that is told of already is not told of again`() {
    let told = Self.refusals(
      of: [Self.fault("no time", 3, 2)],
      and: [Self.fault("no such time", 3, 2), Self.fault("next cell", 3, 4)])
    #expect(told == ["no time", "next cell"])
  }

  @Test func `two faults of one row without a cell are both told`() {
    let told = Self.refusals(of: [], and: [Self.fault("first", 3), Self.fault("second", 3)])
    #expect(told == ["first", "second"])
  }
}
