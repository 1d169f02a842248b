import Testing

@testable import DocentFormats

@Suite struct CSVChunkTests {
  @Test(arguments: [1, 2, 3, 7, 64])
  func `the size of the buffer changes nothing`(size: Int) throws {
    var generator = SeededGenerator(state: 20_270_624)
    let alphabet: [[UInt8]] = [
      Array("a".utf8), Array("é".utf8), Array(",".utf8), Array("\"".utf8), Array("\"\"".utf8),
      Array("\n".utf8), Array("\r".utf8), Array("\r\n".utf8), Array("'=".utf8), [0x07], [0xFF],
    ]
    for _ in 0..<400 {
      let length = Int.random(in: 0..<60, using: &generator)
      let bytes = (0..<length).flatMap { _ in alphabet.randomElement(using: &generator) ?? [] }
      let whole = try CSVSample(bytes)
      #expect(try CSVSample(bytes, limits: .init(buffer: size)) == whole)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `a byte order mark and long records are cut anywhere`(size: Int) throws {
    let text = "\u{FEFF}a,b\r\n\"" + String(repeating: "x\"\"é\r\n", count: 50) + "\",z\r\n"
    let whole = try CSVSample(text)
    #expect(whole.values.last?.last == "z" && whole.faults.isEmpty)
    #expect(try CSVSample(text, limits: .init(buffer: size)) == whole)
  }
}
