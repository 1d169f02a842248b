import DocentFormats
import Testing

@Suite struct CSVWriterTests {
  @Test func `records end with CR LF and quotes stand where they are needed`() {
    let text = CSVWriter.text(of: [["a", "b c", "x,y"], ["say \"hi\"", "one\ntwo", ""]])
    #expect(text == "a,b c,\"x,y\"\r\n\"say \"\"hi\"\"\",\"one\ntwo\",\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@a", "'@a"), ("\t=", "\"'\t=\""),
    ("\r=", "\"'\r=\""), ("-5", "-5"), ("+3.2", "+3.2"), ("-5.", "'-5."), ("-", "'-"),
    ("-1+1", "'-1+1"), ("'=1", "''=1"), ("'tis", "'tis"), ("1=1", "1=1"),
  ])
  func `a cell that a spreadsheet would execute is guarded`(cell: String, written: String) {
    #expect(CSVWriter.text(of: [[cell, "x"]]) == written + ",x\r\n")
  }

  @Test func `every text that can be read comes back as it was written`() throws {
    var generator = SeededGenerator(state: 7)
    let alphabet = "aé日🙂 \t\n\r,;\"'=+-@.5\u{FEFF}\u{A0}\u{301}".unicodeScalars.map(String.init)
    for _ in 0..<500 {
      let records = (0..<Int.random(in: 1..<5, using: &generator)).map { _ in
        (0..<Int.random(in: 1..<5, using: &generator)).map { _ in
          (0..<Int.random(in: 0..<6, using: &generator))
            .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      let sample = try CSVSample(CSVWriter.text(of: records))
      #expect(sample.values == records)
      #expect(sample.faults.isEmpty && sample.oddities.isEmpty)
    }
  }

  @Test(arguments: ["", "  ", "sep=", "sep=;", "SEP=|", "\u{FEFF}a", "a;b", "a\tb"])
  func `a first cell that looks like something else comes back`(cell: String) throws {
    for records in [[[cell], ["x"]], [[cell, ""], ["x", "y"]]] {
      #expect(try CSVSample(CSVWriter.text(of: records)).values == records)
    }
  }
}
