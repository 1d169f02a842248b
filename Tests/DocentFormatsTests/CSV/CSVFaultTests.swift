import Testing

@testable import DocentFormats

@Suite struct CSVFaultTests {
  struct Bad: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var fault: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ fault: String) {
      self.init(name, Array(text.utf8), fault)
    }

    init(_ name: String, _ bytes: [UInt8], _ fault: String) {
      self.name = name
      self.bytes = bytes
      self.fault = fault
    }
  }

  @Test(arguments: [
    Bad("no byte", "", "a.csv: the file is empty; "),
    Bad("blank lines", "\u{FEFF}\n \r\n", "a.csv: the file is empty; "),
    Bad(
      "open quote", "a,b\n1,\"x\n2,3\n", "a.csv:2:3: the quote that opens here is never closed; "),
    Bad(
      "text after a quote", "a,b\né,\"x\ny\"z\n",
      "a.csv:3:3: text follows the closing quote of the value that begins in line 2, column 3; "),
    Bad(
      "UTF-8", [0x61, 0x0A, 0xC3, 0xA9, 0xE9, 0x0A],
      "a.csv:2:2: the byte E9 is not UTF-8 text, the file looks like Windows-1252; "),
    Bad("overlong", [0x61, 0x2C, 0xC0, 0x80], "a.csv:1:3: the byte C0 is not UTF-8 text, "),
    Bad(
      "control", "a,b\n1,\"x\ny\u{7}\"\n",
      "a.csv:3:2: the control character U+0007 is not text; "),
    Bad("delete", "a\u{7F}\n", "a.csv:1:2: the control character U+007F is not text; "),
    Bad("NUL", "a\nb\0", "a.csv: the file is binary, not text; "),
    Bad(
      "late NUL", "a\n" + String(repeating: "b\n", count: 5000) + "bc\0\n",
      "a.csv:5002:3: the control character U+0000 is not text; "),
    Bad("workbook", [0x50, 0x4B, 0x03, 0x04, 0], "a.csv: the file is a workbook "),
  ])
  func `a fault has its place and its remedy`(bad: Bad) throws {
    let faults = try CSVSample(bad.bytes).faults
    #expect(faults.count == 1)
    let fault = try #require(faults.first)
    #expect(fault.hasPrefix(bad.fault))
    #expect(fault.count > bad.fault.count || bad.fault.hasSuffix("workbook "))
  }

  @Test func `reading goes on after a fault in a line`() throws {
    let sample = try CSVSample("a\n\"x\"y\n\u{1}\nz\n")
    #expect(sample.faults.map { $0.prefix(9) } == ["a.csv:2:4", "a.csv:3:1"])
    #expect(sample.values == [["a"], ["\u{1}"], ["z"]])
  }

  @Test func `a line with too many fields ends the reading`() throws {
    let limits = CSVTokenizer.Limits(buffer: 64, fields: 3)
    let sample = try CSVSample("a,b,c\n1,2,3,4\n5,6,7\n", limits: limits)
    #expect(sample.values == [["a", "b", "c"]])
    #expect(
      sample.faults == ["a.csv:2:7: the line has more than 3 fields; check delimiters and quotes"])
  }

  @Test func `a line of a million fields takes little memory`() throws {
    let line = [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
    let faults = try CSVSample(line).faults
    #expect(faults.map { $0.prefix(25) } == ["a.csv:1:10001: the line h"])
  }

  @Test func `a record that is too large ends the reading`() throws {
    let limits = CSVTokenizer.Limits(buffer: 8, record: 32)
    let large = String(repeating: "x", count: 40)
    let sample = try CSVSample("a\nb,\(large)\nc\n", limits: limits)
    #expect(sample.values == [["a"]])
    #expect(
      sample.faults == ["a.csv:2: the record is larger than 32 bytes; check its quotes"])
    let quoted = try CSVSample("a\nb,\"\(large)\"\nc\n", limits: limits)
    #expect(quoted.faults.map { $0.prefix(19) } == ["a.csv:2:3: the quot"])
  }

  @Test func `the number of faults that are kept is bounded`() throws {
    let faults = try CSVSample(String(repeating: "\u{1}\n", count: 20_000)).faults
    #expect(faults.count == CSVFindings.limit + 1)
    #expect(faults.last?.hasSuffix("the rest of it was not read") == true)
  }
}
