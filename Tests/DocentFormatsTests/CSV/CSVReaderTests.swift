import Docent
import DocentFormats
import Foundation
import Testing

@Suite struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end with LF, CR LF or CR`(lineEnd: String) throws {
    let sample = try CSVSample(["a,b", "1,2", "3,4"].joined(separator: lineEnd))
    #expect(sample.values == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(sample.records.map(\.line) == [1, 2, 3])
    #expect(try CSVSample("a\(lineEnd)b\(lineEnd)").values == [["a"], ["b"]])
  }

  @Test func `delimiters, quotes and line ends stand in quotes`() throws {
    let sample = try CSVSample("\"a,b\",\"say \"\"hi\"\"\"\n\"one\r\ntwo\nthree\",\"\"\nz,")
    #expect(sample.values == [["a,b", "say \"hi\""], ["one\r\ntwo\nthree", ""], ["z", ""]])
    #expect(sample.records.map(\.line) == [1, 2, 5])
    #expect(sample.oddities.isEmpty && sample.faults.isEmpty)
  }

  @Test func `places count lines and characters from 1`() throws {
    let sample = try CSVSample("é,日本,\"x\ny\",z\nq")
    let first = try #require(sample.records.first)
    #expect(first.places == ["a.csv:1:1", "a.csv:1:3", "a.csv:1:6", "a.csv:2:4"])
  }

  @Test func `blank lines are passed over and counted`() throws {
    let sample = try CSVSample("\n\na,b\n  \t\n\r\n1,2\n\n")
    #expect(sample.values == [["a", "b"], ["1", "2"]])
    #expect(sample.records.map(\.line) == [3, 6])
  }

  @Test func `an empty value in quotes is no blank line`() throws {
    #expect(try CSVSample("a\n\"\"\nb").values == [["a"], [""], ["b"]])
  }

  @Test func `a byte order mark is passed over`() throws {
    let sample = try CSVSample("\u{FEFF}\"a\",b\n1,2")
    #expect(sample.values == [["a", "b"], ["1", "2"]])
    #expect(sample.records.first?.places.first == "a.csv:1:1")
  }

  @Test(arguments: [
    ("a,b;c;d\n1", ","), ("a;b;c\n1,2", ";"), ("a\tb\tc;d\n", "\t"), ("abc\n1;2", ","),
    ("\"a,b\";c\n", ";"), ("sep=|\na|b", "|"), ("SEP=;\r\na,b;c", ";"),
    ("\u{FEFF}sep=\t\na,b", "\t"),
  ])
  func `the delimiter is declared or told from the headings`(
    text: String, delimiter: Character
  ) throws {
    let reader = try CSVReader(bytes: Array(text.utf8), name: "a.csv")
    #expect(reader.delimiter == delimiter)
  }

  @Test func `a declaration of the delimiter is a line and no record`() throws {
    let sample = try CSVSample("sep=;\na;b\n1;2")
    #expect(sample.records.map(\.line) == [2, 3])
    #expect(sample.values == [["a", "b"], ["1", "2"]])
  }

  @Test func `the apostrophe that guards a spreadsheet cell is taken off`() throws {
    let sample = try CSVSample("'=1+1,'-x,\"'@a\",''+1,'tis,'")
    #expect(sample.values == [["=1+1", "-x", "@a", "'+1", "'tis", "'"]])
  }

  @Test func `a quote inside a value without quotes is kept and told`() throws {
    let sample = try CSVSample("a,b\n1,5\"x\"\n")
    #expect(sample.values.last == ["1", "5\"x\""])
    #expect(
      sample.oddities == [
        "a.csv:2:3: a quote stands inside a value that is not in quotes; it is kept"
      ])
  }

  @Test func `a field that a record does not have is empty`() throws {
    var reader = try CSVReader(bytes: Array("a,b".utf8), name: "a.csv")
    #expect(try reader.next())
    #expect(reader.string(at: 2) == "")
    #expect(reader.place(of: 2) == Place(file: "a.csv", line: 1))
  }

  @Test func `a file is read from its path`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: url) }
    let row = String(repeating: "héllo", count: 100)
    try Data((0..<2000).map { "\($0),\(row)\n" }.joined().utf8).write(to: url)
    var reader = try CSVReader(path: url.path)
    var count = 0
    while try reader.next() {
      #expect(reader.string(at: 0) == String(count) && reader.string(at: 1) == row)
      count += 1
    }
    #expect(count == 2000 && reader.faults.isEmpty)
  }

  @Test func `a missing file and a folder are named`() {
    #expect(throws: InputError.missing(path: "/no/such.csv")) {
      _ = try CSVReader(path: "/no/such.csv")
    }
    #expect(throws: InputError.isDirectory(path: "/")) { _ = try CSVReader(path: "/") }
  }
}
