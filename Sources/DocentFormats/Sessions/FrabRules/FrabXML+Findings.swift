import Docent

extension FrabXML {
  /// What c3voc's XSD forbids in a schedule, and what common programs stumble over.
  ///
  /// A schedule without errors is valid by the XSD; hardly any in the wild is.
  ///
  /// - Parameter file: The file.
  /// - Returns: The findings in the file's order; that it is not well-formed XML is one of them.
  public static func findings(in file: InputFile) -> [FormatFinding] {
    let source: XMLSource
    do { source = try XMLSource(file) } catch { return error.faults.map(notWellFormed) }
    var inspector = FrabXMLInspector()
    var readers = FrabReaders()
    let fault = XMLEvents.read(source, file: file.name) { part, place in
      inspector.take(part, at: place)
      readers.take(part, at: place)
    }
    let broken = (source.faults + [fault].compactMap(\.self)).map(notWellFormed)
    return (broken + inspector.findings + readers.findings).inFileOrder()
  }

  private static func notWellFormed(_ fault: Fault) -> FormatFinding {
    FormatFinding(.error, authority: "XML 1.0", place: fault.place, message: fault.message)
  }
}

extension [FormatFinding] {
  /// The findings by line and column; those at one place keep their order.
  func inFileOrder() -> [FormatFinding] {
    let keyed = enumerated().map { index, finding in
      (key: (finding.place.line ?? 0, finding.place.column ?? 0, index), finding: finding)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.finding)
  }
}
