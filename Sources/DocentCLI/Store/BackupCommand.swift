import ArgumentParser
import DocentStore

/// Copies a database while others may write to it.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the database as of now, also while others write.",
    discussion: "A bare copy of the file can miss what is still in its write-ahead log.")

  @OptionGroup var options: StoreOptions
  @Argument(help: "The new file.", completion: .file()) var file: String

  func run() throws {
    try Store(opening: options.path).backup(to: file)
    try options.console.show(BackupReport(database: options.path, backup: file))
  }
}

/// The copy that was made.
struct BackupReport: Report {
  var database: String
  var backup: String

  var table: TextTable {
    TextTable(properties: [("Database", "database", database), ("Backup", "backup", backup)])
  }
}
