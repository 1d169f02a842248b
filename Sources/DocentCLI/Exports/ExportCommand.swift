import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Writes files that other systems read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a file for another system.",
    discussion: "Attendees' schedules are exported by docent schedule export.",
    subcommands: [
      Sessions.self, People.self, Registrations.self, Pairs.self, Rules.self, Planning.self,
      Scans.self,
    ])
}

/// The options of every export.
struct ExportOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @Option(help: "The file (default: standard output).", completion: .file()) var to: String?

  /// Writes a text where it is wanted.
  func write(_ text: String) throws {
    try write { try $0(text) }
  }

  /// Writes records as one JSON document.
  func write(_ records: [some Encodable], named name: String) throws {
    try write(JSONText.text(RecordList(records, named: name, columns: [])))
  }

  /// Writes text that comes piece by piece.
  func write(_ body: ((String) throws -> Void) throws -> Void) throws {
    guard let to else {
      var pieces = TextPieces { try Console.write($0) }
      try body { try pieces.add($0) }
      return try pieces.flush()
    }
    try OutputFile(to).write(body)
    store.console.say("Wrote \(to).")
  }
}
