import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Writes files that other systems read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a file for another system.",
    discussion: "A schedule of one person is exported by docent schedule export.",
    subcommands: [Sessions.self])
}

/// The options of every export.
struct ExportOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @Option(help: "The file (default: standard output).", completion: .file()) var to: String?

  /// Writes a text where it is wanted.
  func write(_ text: String) throws {
    guard let to else { return try Console.write(text) }
    try OutputFile(to).write(text)
    store.console.say("Wrote \(to).")
  }
}
