import ArgumentParser
import Docent
import DocentStore

/// The options of every command that uses a database.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database (default: DOCENT_DATABASE, else docent.sqlite).", valueName: "file"),
    completion: .file())
  var database: String?

  @OptionGroup var printing: OutputOptions

  /// The database that the options, the environment or the current folder name.
  var path: String {
    let named = Environment.value(of: "DOCENT_DATABASE") ?? ""
    return database ?? (named.isEmpty ? "docent.sqlite" : named)
  }

  /// The result, and what is to be said about it.
  var console: Console { printing.console }
}

/// The options of every command that prints something.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How to print the result: table, json or csv.")
  var output = OutputFormat.table

  @Flag(help: "Print the result and nothing else.")
  var quiet = false

  @Flag(help: "Print every remark, however many there are.")
  var verbose = false

  /// The result, and what is to be said about it.
  var console: Console { Console(format: output, isQuiet: quiet, isVerbose: verbose) }
}

/// The options of every command that changes a database.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "Print what would change, and change nothing.")
  var dryRun = false

  static let dryRunRemark = "Nothing was changed: this was a dry run."
}

extension OutputFormat: ExpressibleByArgument {}

/// A command that reads a store and reports.
protocol ReadCommand: ParsableCommand {
  associatedtype Outcome: Report
  var options: StoreOptions { get }
  func report(in store: borrowing Transaction) throws -> Outcome
}

extension ReadCommand {
  func run() throws {
    let store = try Store(opening: options.path)
    try options.console.show(try store.read { try report(in: $0) })
  }
}

/// A command that changes a store, in one transaction, and reports.
protocol WriteCommand: ParsableCommand {
  associatedtype Outcome: Report
  var options: StoreOptions { get }
  var changes: ChangeOptions { get }
  /// Whether the arguments ask for no change at all, so that nobody has to be waited for.
  var onlyReads: Bool { get }
  func report(in store: borrowing Transaction) throws -> Outcome
}

extension WriteCommand {
  var onlyReads: Bool { false }

  func run() throws {
    let store = try Store(opening: options.path)
    guard !onlyReads else {
      return try options.console.show(try store.read { try report(in: $0) })
    }
    let outcome = try store.write(dryRun: changes.dryRun) { try report(in: $0) }
    if changes.dryRun { options.console.say(ChangeOptions.dryRunRemark) }
    try options.console.show(outcome)
  }
}
