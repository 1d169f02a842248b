import ArgumentParser
import DocentStore

/// Creates a database.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create an empty database.")

  @OptionGroup var options: StoreOptions

  func run() throws {
    let store = try Store(creating: options.path)
    let migrations = try store.read { try $0.health.migrations() }
    try options.console.show(CreationReport(database: options.path, migrations: migrations))
  }
}

/// The database that was created.
struct CreationReport: Report {
  var database: String
  var migrations: [String]

  var table: TextTable {
    TextTable(properties: [
      ("Database", "database", database), ("Schema", "schema", migrations.last),
    ])
  }
}
