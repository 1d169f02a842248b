import Docent

/// What is wrong with a calendar file by its standard, and what calendar programs stumble over.
///
/// No program that reads calendars tells all of it; most tell nothing.
public enum CalendarLint {
  /// How many findings are listed.
  public static let limit = 10_000

  /// What is wrong with a file, in its order.
  ///
  /// What concerns lines as such is told once, with the number of lines. E-mail addresses are not
  /// repeated.
  public static func findings(in file: InputFile) -> [FormatFinding] {
    var lint = CalendarLinter(name: file.name)
    lint.checkLines(of: file)
    let parts = CalendarFile(file)
    lint.takeOver(parts.findings)
    for calendar in parts.calendars { lint.check(calendar) }
    lint.checkIdentities(of: parts.calendars)
    let keyed = lint.findings.enumerated().map {
      ($0.element.place.line ?? 0, $0.offset, $0.element)
    }
    return keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

/// Collects what is found in one file.
struct CalendarLinter {
  let name: String
  private(set) var findings: [FormatFinding] = []
  /// The event that is being looked at.
  var event: EventPart?

  init(name: String) {
    self.name = name
  }

  /// Reports what breaks a section of RFC 5545.
  mutating func error(_ message: String, section: String, at line: Int?) {
    add(.error, "RFC 5545, \(section)", message, at: line)
  }

  /// Reports what somebody shows wrong or not at all.
  mutating func warning(_ message: String, authority: String, at line: Int?) {
    add(.warning, authority, message, at: line)
  }

  mutating func add(
    _ severity: FormatFinding.Severity, _ authority: String, _ message: String, at line: Int?
  ) {
    guard findings.count < CalendarLint.limit else { return }
    let uid = event?.uid.flatMap { CalendarIdentity.isPersonal($0) ? nil : $0 }
    let place = Place(file: name, line: line, path: uid)
    findings.append(FormatFinding(severity, authority: authority, place: place, message: message))
  }

  /// Reports once what holds for several lines.
  mutating func add(_ tally: LineTally, _ report: (inout CalendarLinter, String, Int) -> Void) {
    guard let first = tally.first else { return }
    report(&self, tally.count == 1 ? "a line" : "\(tally.count) lines", first)
  }

  /// Takes over what the reader says of the file's making.
  mutating func takeOver(_ found: CSVFindings) {
    var foreign = LineTally()
    for fault in found.faults + found.oddities {
      if fault.message.hasPrefix("the line is not UTF-8") {
        foreign.add(fault.place.line ?? 1)
      } else if !fault.message.hasPrefix("the control character") {
        error(fault.message, section: "3.4", at: fault.place.line)
      }
    }
    add(foreign) { lint, lines, first in
      lint.error("\(lines) not in UTF-8; save the file as UTF-8", section: "3.1.4", at: first)
    }
  }
}

/// The first of some lines, and how many there are.
struct LineTally {
  private(set) var first: Int?
  private(set) var count = 0

  mutating func add(_ line: Int) {
    first = first ?? line
    count += 1
  }
}
