import Docent

/// A calendar file taken apart into its components, with what is wrong with their making.
///
/// Each line is looked at once; what no reader of calendars needs is not kept.
struct CalendarFile {
  /// How deep components may nest; real ones go four deep.
  static let deepestNesting = 32

  /// The file as it was named.
  let name: String
  /// Its calendars, in order.
  private(set) var calendars: [CalendarPart] = []
  /// What is wrong and what is odd.
  private(set) var findings = CSVFindings()

  private var open: [(name: String, line: Int)] = []

  /// Takes a file apart.
  init(_ file: InputFile) {
    name = file.name
    guard !isWideText(file.bytes) else { return }
    for line in UnfoldedLines(file.bytes) {
      take(line)
      if findings.isFull || open.count > Self.deepestNesting { break }
    }
    finish()
  }

  mutating func fault(_ message: String, at line: Int?, path: String? = nil) {
    findings.addFault(Fault(place: Place(file: name, line: line, path: path), message: message))
  }

  mutating func oddity(_ message: String, at line: Int?, path: String? = nil) {
    findings.addOddity(Fault(place: Place(file: name, line: line, path: path), message: message))
  }

  /// Whether the file is in an encoding of two bytes a character, which is a fault.
  private mutating func isWideText(_ bytes: [UInt8]) -> Bool {
    let isWide = [[0xFE, 0xFF], [0xFF, 0xFE]].contains(Array(bytes.prefix(2)))
    if isWide { fault("the file is UTF-16; save it as UTF-8", at: 1) }
    return isWide
  }

  private mutating func take(_ line: UnfoldedLine) {
    if let (number, byte) = line.control {
      let code = String(Int(byte) + 0x1_0000, radix: 16, uppercase: true).dropFirst()
      return fault("the control character U+\(code) is not text; remove it", at: number)
    }
    guard let text = String(validating: line.bytes, as: UTF8.self) else {
      return fault("the line is not UTF-8; save the file as UTF-8", at: line.number)
    }
    guard let content = ContentLine(text, number: line.number) else {
      guard ["VCALENDAR", "VEVENT"].contains(open.last?.name ?? "VCALENDAR") else { return }
      return oddity(
        "the line is no property with a name, a colon and a value; it is left out",
        at: line.number)
    }
    switch content.name {
    case "BEGIN": begin(content)
    case "END": end(content)
    default: keep(content)
    }
  }

  private mutating func begin(_ line: ContentLine) {
    let component = line.value.trimmingBlanks.uppercased()
    if component == "VCALENDAR" { endAll() }
    let isOutside = !open.contains { $0.name == "VCALENDAR" }
    open.append((component, line.number))
    if open.count > Self.deepestNesting {
      return fault("components nest more than \(Self.deepestNesting) deep", at: line.number)
    }
    switch component {
    case "VCALENDAR":
      calendars.append(CalendarPart(line: line.number, isDeclared: true))
    case "VEVENT", "VTIMEZONE":
      if isOutside, calendars.last?.isDeclared != false {
        calendars.append(CalendarPart(line: line.number, isDeclared: false))
      }
      let last = calendars.count - 1
      if component == "VEVENT" {
        calendars[last].events.append(EventPart(line: line.number))
      } else {
        calendars[last].zones.append(ZonePart(line: line.number))
      }
    case "STANDARD", "DAYLIGHT":
      changeZone { $0.observances += 1 }
    default: break
    }
  }

  private mutating func end(_ line: ContentLine) {
    let component = line.value.trimmingBlanks.uppercased()
    guard let index = open.lastIndex(where: { $0.name == component }) else {
      return fault("END:\(component) stands before its BEGIN:\(component)", at: line.number)
    }
    for unended in open[(index + 1)...] {
      fault("BEGIN:\(unended.name) has no END:\(unended.name)", at: unended.line)
    }
    open.removeSubrange(index...)
  }

  /// Ends what is open: nothing has a calendar within it.
  private mutating func endAll() {
    for unended in open {
      fault("BEGIN:\(unended.name) has no END:\(unended.name)", at: unended.line)
    }
    open.removeAll()
  }

  private mutating func keep(_ line: ContentLine) {
    switch open.last?.name {
    case "VCALENDAR": calendars[calendars.count - 1].properties.append(line)
    case "VEVENT":
      let last = calendars.count - 1
      calendars[last].events[calendars[last].events.count - 1].properties.append(line)
    case "VTIMEZONE", "STANDARD", "DAYLIGHT": changeZone { $0.properties.append(line) }
    case nil: oddity("the line stands outside all components; it is left out", at: line.number)
    default: break
    }
  }

  private mutating func changeZone(_ change: (inout ZonePart) -> Void) {
    guard open.contains(where: { $0.name == "VTIMEZONE" }), let last = calendars.indices.last,
      let zone = calendars[last].zones.indices.last
    else { return }
    change(&calendars[last].zones[zone])
  }

  private mutating func finish() {
    guard findings.faults.isEmpty || !open.isEmpty else { return }
    if open.count <= Self.deepestNesting, let (name, line) = open.last {
      fault("the file ends before END:\(name); it was cut off", at: line)
    } else if calendars.isEmpty {
      fault("the file is no calendar: it has no BEGIN:VCALENDAR", at: nil)
    }
  }
}
