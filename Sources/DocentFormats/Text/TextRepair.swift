import Docent

/// Bytes made into text that can be read on, with a fault for everything that is no text.
struct TextRepair {
  /// How many faults are told before the file is given up.
  static let limit = 1_000

  /// The bytes, valid UTF-8 without control characters; of the same length as they came.
  private(set) var bytes: [UInt8]
  /// What was no text, in the file's order.
  private(set) var faults: [Fault] = []
  private var positions: TextPositions
  private let file: String

  /// Looks through the bytes of a file; a blank stands for each that is no text.
  init(_ original: [UInt8], file: String) {
    bytes = original
    positions = TextPositions(original)
    self.file = file
    repairEncoding()
    repairControls()
    faults = faults.inFileOrder()
  }

  private mutating func repairEncoding() {
    var start = 0
    while start < bytes.count, faults.count < Self.limit, let bad = Self.invalid(bytes, from: start)
    {
      let name = String(bytes[bad.lowerBound], radix: 16, uppercase: true)
      add("the byte \(name) is not UTF-8 text; save the file as UTF-8", at: bad.lowerBound)
      for index in bad { bytes[index] = 0x20 }
      start = bad.upperBound
    }
    if faults.count >= Self.limit {
      for index in start..<bytes.count where bytes[index] >= 0x80 { bytes[index] = 0x20 }
    }
  }

  private static func invalid(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { all in
      let rest = UnsafeBufferPointer(rebasing: all[start...])
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: rest.span)
        return nil
      } catch {
        let range = error.byteOffsets
        return start + range.lowerBound..<start + max(range.upperBound, range.lowerBound + 1)
      }
    }
  }

  private mutating func repairControls() {
    let suspects = bytes.indices.filter { Self.isControl(bytes[$0]) }
    for index in suspects {
      if faults.count < 2 * Self.limit {
        let name = String(bytes[index], radix: 16, uppercase: true)
        let code = String(repeating: "0", count: 4 - name.count) + name
        add("the control character U+\(code) is not text; remove it", at: index)
      }
      bytes[index] = 0x20
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  private mutating func add(_ message: String, at offset: Int) {
    let position = positions.position(of: offset)
    let place = Place(file: file, line: position.line, column: position.column)
    faults.append(Fault(place: place, message: message))
  }
}
