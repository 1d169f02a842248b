import Docent

extension CSVReader {
  /// Reports what no text should hold: the first of each kind in a record.
  mutating func inspectBytes() {
    let marks = tokenizer.marks
    if marks.contains(.beyondASCII), !hasToldEncoding, let (offset, byte) = firstByteBeyondUTF8() {
      hasToldEncoding = true
      addFault(at: offset, misfit(byte))
    }
    if marks.contains(.control), let (offset, byte) = firstControl() {
      let name = String(byte, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: 4 - name.count) + name
      addFault(at: offset, "the control character U+\(code) is not text; remove it")
    }
    if marks.contains(.quote) { reportStrayQuotes() }
  }

  /// What is the matter with a byte that is no text in the encoding of the file.
  private func misfit(_ byte: UInt8) -> String {
    switch encoding {
    case .utf8 where byte >= 0x80 && TextDecoder.isWindows1252(byte):
      let name = String(byte, radix: 16, uppercase: true)
      return "the byte \(name) is not UTF-8 text, the file looks like Windows-1252; say "
        + "--encoding windows-1252 if names with accents come out right with it, or save the file "
        + "as UTF-8 CSV"
    case .utf8:
      let name = String(byte, radix: 16, uppercase: true)
      return "the byte \(name) is not UTF-8 text; save the file as UTF-8 CSV"
    case .latin1:
      return "a byte here is no text in ISO 8859-1, the file looks like Windows-1252; say "
        + "--encoding windows-1252"
    case .windows1252, .utf16, .utf16LittleEndian, .utf16BigEndian:
      return "what stands here is no text in \(encoding.name); save the file as UTF-8 CSV"
    }
  }

  private func firstByteBeyondUTF8() -> (offset: Int, byte: UInt8)? {
    let extent = tokenizer.extent
    return tokenizer.withBytes(extent) { bytes in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes)
        return nil
      } catch {
        let offset = error.byteOffsets.lowerBound
        return (extent.lowerBound + offset, bytes[offset])
      }
    }
  }

  private func firstControl() -> (offset: Int, byte: UInt8)? {
    let extent = tokenizer.extent
    return tokenizer.withBytes(extent) { bytes in
      for index in bytes.indices where isControl(bytes[index]) {
        return (extent.lowerBound + index, bytes[index])
      }
      return nil
    }
  }

  private func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  private mutating func reportStrayQuotes() {
    for index in 0..<count {
      let field = tokenizer.field(index)
      guard field.marks.contains(.quote), !field.marks.contains(.quoted) else { continue }
      let message = "a quote stands inside a value that is not in quotes; it is kept"
      findings.addOddity(Fault(place: place(of: index), message: message))
    }
  }

  mutating func addFault(at offset: Int, _ message: String) {
    findings.addFault(Fault(place: place(atOffset: offset), message: message))
  }

  func place(atOffset offset: Int) -> Place {
    let position = tokenizer.position(of: offset)
    return Place(file: file, line: position.line, column: position.column)
  }
}
