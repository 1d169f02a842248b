import Docent
import GRDB
import Schema

/// The migrations, run through GRDB's own record of what a file has.
enum SchemaHistory {
  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    for migration in Migration.all {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    return migrator
  }()

  /// Brings a database up to date, or refuses one that is ahead of this program.
  static func migrate(_ writer: DatabaseQueue) throws {
    let applied = try writer.read { try migrator.appliedIdentifiers($0) }
    let known = Set(Migration.all.map(\.name))
    guard applied.isSubset(of: known) else {
      throw StoreError.newer(applied.subtracting(known).sorted())
    }
    guard applied.count < known.count else { return }
    writer.writeWithoutTransaction { $0.add(function: ScanKey.sqlFunction) }
    try migrator.migrate(writer)
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    }
  }
}
