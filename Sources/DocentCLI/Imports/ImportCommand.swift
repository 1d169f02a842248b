import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Reads files that other systems hand out.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a file into the database.",
    discussion: """
      Importing a file twice changes nothing. A file with a fault is refused whole, with all its \
      faults. A column that a file does not have leaves what is known as it is.
      """,
    subcommands: [
      Sessions.self, People.self, Registrations.self, Rooms.self, Walking.self, Scans.self,
      HeadCounts.self, Applications.self, Rules.self, Candidates.self, Sensitive.self,
      Planning.self, OwnEvents.self,
    ])
}

/// The options of every import.
struct ImportOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions
  @OptionGroup var changes: ChangeOptions
  @OptionGroup var table: TableOptions
  @Argument(help: "The file; - for standard input.", completion: .file()) var file: String
}

/// The option of everything that belongs to a conference.
struct ConferenceOption: ParsableArguments {
  @Option(help: ArgumentHelp("The conference's short name.", valueName: "slug"))
  var conference: String
}

/// The option of imports that may remove what a file does not have.
struct PruneOption: ParsableArguments {
  @Flag(help: "Remove what the file does not have.") var prune = false
}

/// A command that reads a file whole and then stores it, so that nobody waits for the file.
protocol FileImport: ParsableCommand {
  associatedtype File: ImportedFile
  var source: ImportOptions { get }
  /// Reads the file; the store tells what has to be known for that.
  func read(for store: Store) throws -> File
  func add(_ file: File, to store: borrowing Transaction) throws -> ImportSummary
}

extension FileImport {
  func run() throws {
    let store = try Store(opening: source.store.path)
    let file = try read(for: store)
    let isDryRun = source.changes.dryRun
    if isDryRun { file.readings.forEach(source.store.console.say) }
    let summary = try store.write(dryRun: isDryRun) { try add(file, to: $0) }
    if isDryRun { source.store.console.say(ChangeOptions.dryRunRemark) }
    try source.store.console.show(ImportReport(summary, isDryRun: isDryRun))
  }
}

/// A file that was read, perhaps by a column map.
protocol ImportedFile: Sendable {
  /// How the map had its columns read, a sentence each.
  var readings: [String] { get }
}

extension DraftFile: ImportedFile {}

extension ProgrammeFile: ImportedFile {
  var readings: [String] { sessions.readings }
}
