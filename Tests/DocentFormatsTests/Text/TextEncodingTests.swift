import Foundation
import Testing

@testable import DocentFormats

@Suite struct TextEncodingTests {
  private static let text = "email,name\r\nana@example.org,\"Zoë – “Ż”, 𝄞\"\r\n"
  private static let latin = "email;name\nana@example.org;Zoë Müller\n"

  private func sample(
    _ bytes: [UInt8], _ options: CSVOptions = CSVOptions(), buffer: Int = 256 << 10
  ) throws -> CSVSample {
    let source = ByteSource(bytes: bytes, name: "a.csv")
    return try CSVSample(
      CSVReader(source, file: "a.csv", options: options, limits: .init(buffer: buffer)))
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, "lower byte first"),
    (.utf16BigEndian, "higher byte first"),
  ])
  func `UTF-16 with a byte order mark is read and named`(
    encoding: String.Encoding, order: String
  ) throws {
    for buffer in [1, 3, 64, 4096] {
      let wide = try sample(bytes("\u{FEFF}" + Self.text, encoding), buffer: buffer)
      let plain = try CSVSample(Self.text)
      #expect(wide.records == plain.records)
      #expect(
        wide.oddities == ["a.csv: the file is read in UTF-16, \(order) by its byte order mark"])
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 without a mark is refused, and read when somebody says so`(
    encoding: String.Encoding
  ) throws {
    let raw = try bytes("a,b\n1,é\n", encoding)
    let faults = try sample(raw).faults
    #expect(faults.count == 1 && faults[0].contains("looks like UTF-16 without a byte order mark"))
    #expect(faults[0].contains(encoding == .utf16BigEndian ? "utf-16be" : "utf-16le"))
    #expect(try sample(raw, CSVOptions(encoding: .utf16)).values == [["a", "b"], ["1", "é"]])
  }

  @Test func `half a character of UTF-16 is found where it stands`() throws {
    var raw = try bytes("\u{FEFF}a,b\n1,é", .utf16LittleEndian)
    raw += [0x00, 0xD8, 0x78, 0x00]
    #expect(
      try sample(raw).faults == [
        "a.csv:2:4: what stands here is no text in UTF-16, lower byte first; save the file as "
          + "UTF-8 CSV"
      ])
    let odd = try bytes("\u{FEFF}a\n", .utf16BigEndian) + [0x00]
    #expect(try sample(odd).faults.map { $0.prefix(9) } == ["a.csv:2:1"])
  }

  @Test func `bytes that are not UTF-8 are told once, with what the file looks like`() throws {
    let raw = try bytes("a,b\ncafé,x\nnaïve,y\n", .windowsCP1252)
    let faults = try sample(raw).faults
    #expect(faults.count == 1)
    #expect(faults[0].hasPrefix("a.csv:2:4: the byte E9 is not UTF-8 text"))
    #expect(faults[0].contains("looks like Windows-1252; say --encoding windows-1252"))
  }

  @Test func `Windows-1252 is read when somebody says so, and named`() throws {
    let raw = try bytes("a\n“Ž€”–…ÿ\n", .windowsCP1252)
    let read = try sample(raw, CSVOptions(encoding: .windows1252))
    #expect(read.values == [["a"], ["“Ž€”–…ÿ"]])
    #expect(read.oddities == ["a.csv: the file is read in Windows-1252 as --encoding says"])
    for code: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      let bad = try sample([0x61, 0x0A, code], CSVOptions(encoding: .windows1252)).faults
      #expect(bad.map { $0.prefix(9) } == ["a.csv:2:1"])
    }
  }

  @Test func `all of Windows-1252 is as Foundation has it`() throws {
    let decodable = (0x80...0xFF).map { UInt8($0) }.filter(TextDecoder.isWindows1252)
    #expect(decodable.count == 123)
    let expected = try #require(String(data: Data(decodable), encoding: .windowsCP1252))
    let read = try sample([0x61, 0x0A] + decodable, CSVOptions(encoding: .windows1252))
    #expect(read.values.last == [expected])
  }

  @Test func `ISO 8859-1 has no text where Windows-1252 has quotes and dashes`() throws {
    let raw = try bytes(Self.latin, .isoLatin1)
    let read = try sample(raw, CSVOptions(encoding: .latin1))
    #expect(read.values == [["email", "name"], ["ana@example.org", "Zoë Müller"]])
    let faults = try sample([0x61, 0x0A, 0x93], CSVOptions(encoding: .latin1)).faults
    #expect(faults.count == 1 && faults[0].contains("--encoding windows-1252"))
  }

  @Test func `an encoding that the mark contradicts is refused`() throws {
    let wide = try bytes("\u{FEFF}a\n", .utf16LittleEndian)
    #expect(try sample(wide, CSVOptions(encoding: .utf8)).faults.count == 1)
    #expect(try sample(wide, CSVOptions(encoding: .utf16BigEndian)).faults.count == 1)
    #expect(try sample(wide, CSVOptions(encoding: .utf16)).faults == [])
    let marked = Array("\u{FEFF}a\n".utf8)
    let faults = try sample(marked, CSVOptions(encoding: .windows1252)).faults
    #expect(faults.count == 1 && faults[0].contains("leave out --encoding windows-1252"))
  }

  @Test func `good UTF-8 that is to be read byte by byte is wondered at`() throws {
    let read = try sample(Array("a\nZoë\n".utf8), CSVOptions(encoding: .windows1252))
    #expect(read.values == [["a"], ["ZoÃ«"]])
    #expect(read.oddities.count == 1 && read.oddities[0].contains("good UTF-8"))
  }

  @Test func `marks, declared delimiters and other delimiters are named`() throws {
    func oddity(_ text: String, _ delimiter: Character? = nil) throws -> String? {
      let read = try sample(Array(text.utf8), CSVOptions(delimiter: delimiter))
      #expect(read.oddities.count <= 1)
      return read.oddities.first?.replacing("a.csv: the file is read ", with: "")
    }
    #expect(try oddity("a,b\n1,2\n") == nil)
    #expect(try oddity("\u{FEFF}a,b\n") == "in UTF-8 by its byte order mark")
    #expect(try oddity("a;b\n1;2\n") == "semicolons between fields by its headings")
    #expect(try oddity("sep=;\na;b\n") == "semicolons between fields by its sep= line")
    #expect(try oddity("a|b\n", "|") == "\"|\" between fields as --delimiter says")
    #expect(
      try oddity("sep=;\na,b\n", ",")
        == "commas between fields as --delimiter says, against its sep= line")
    #expect(
      try oddity("\u{FEFF}\u{FEFF}a,b\n")
        == "in UTF-8 by its byte order mark, with 2 byte order marks, all passed over")
  }

  @Test(arguments: ["\u{FEFF}\u{FEFF}a,b\n1,2\n", "\u{FEFF}sep=,\n\u{FEFF}a,b\n1,2\n"])
  func `a second byte order mark is no part of the first heading`(text: String) throws {
    let read = try CSVSample(text)
    #expect(read.values == [["a", "b"], ["1", "2"]])
    #expect(read.records.first?.places.first?.hasSuffix(":1") == true)
  }

  @Test func `a large file in UTF-16 is read in pieces`() throws {
    let rows = (0..<40_000).map { "\($0),é𝄞\(String(repeating: "x", count: $0 % 7))" }
    let raw = try bytes("\u{FEFF}" + rows.joined(separator: "\r\n"), .utf16LittleEndian)
    let read = try sample(raw)
    #expect(read.values.map { $0.joined(separator: ",") } == rows)
    #expect(read.records.last?.line == 40_000)
  }
}
