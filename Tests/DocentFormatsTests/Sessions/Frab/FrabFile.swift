import Docent
import DocentFormats
import DocentTestSupport
import Testing

/// Schedules for tests.
enum FrabFile {
  static let chicago = Zone("America/Chicago") ?? .utc

  static func shared(_ name: String) throws -> InputFile {
    try InputFile(path: SharedData.path(name))
  }

  static func xml(_ text: String) -> InputFile {
    InputFile(name: "a.xml", bytes: Array(text.utf8))
  }

  static func json(_ text: String) -> InputFile {
    InputFile(name: "a.json", bytes: Array(text.utf8))
  }

  /// A schedule with one day and one room around events.
  static func xml(
    events: String, head: String = "", day: String = "index=\"1\" date=\"2027-06-24\""
  ) -> InputFile {
    xml(
      "<schedule><conference><title>T</title>\(head)</conference>"
        + "<day \(day)><room name=\"Hall\">\n\(events)</room></day></schedule>")
  }

  /// An event with a title, a start and a length, and what else it has.
  static func event(
    _ more: String = "", attributes: String = "id=\"7\"", start: String = "09:00",
    duration: String = "00:45"
  ) -> String {
    "<event \(attributes)><title>Storytime</title><start>\(start)</start>"
      + "<duration>\(duration)</duration>\(more)</event>\n"
  }

  static func read(_ file: InputFile, dayChange: Int = 240) throws -> DraftFile<SessionDraft> {
    try file.name.hasSuffix(".xml")
      ? FrabXML.read(file, in: chicago, dayChange: dayChange)
      : FrabJSON.read(file, in: chicago, dayChange: dayChange)
  }

  /// The messages of what is odd in a file.
  static func oddities(_ file: InputFile) throws -> [String] {
    try read(file).oddities.map(\.description)
  }

  /// The faults for which a file is refused, whether it can be read on or not.
  static func faults(_ file: InputFile) throws -> [String] {
    do {
      return try read(file).faults.map(\.description)
    } catch let error as FileRefused {
      return error.faults.map(\.description)
    }
  }
}
