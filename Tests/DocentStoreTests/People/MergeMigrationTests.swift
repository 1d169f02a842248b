import Docent
import DocentTestSupport
import GRDB
import Schema
import Testing

@testable import DocentStore

/// A file with a merge from before the names of merged records were kept.
@Suite struct MergeMigrationTests {
  @Test func `its merges are all there, and later ones go on from them`() throws {
    let folder = try ScratchFolder()
    let path = folder.path("old.sqlite")
    let old = try DatabaseQueue(path: path)
    old.writeWithoutTransaction { $0.add(function: ScanKey.sqlFunction) }
    var migrator = DatabaseMigrator()
    for migration in Migration.all where migration.name < "0008" {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    try migrator.migrate(old)
    try old.write { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
      try db.execute(
        sql: """
          INSERT INTO persons (id, uuid, member_number, given_name, family_name, name_key) VALUES
            (8, '00000000-0000-4000-8000-000000000008', 'M8', 'Bo', 'Birch', 'bo birch'),
            (9, '00000000-0000-4000-8000-000000000009', 'M9', 'Ana', 'Alder', 'ana alder');
          INSERT INTO person_merges (kept_id, merged_id, merged_uuid, merged_at)
            VALUES (9, 7, '00000000-0000-4000-8000-000000000007', 100);
          INSERT INTO person_aliases (handle, person_id) VALUES ('M7', 9);
          """)
    }
    try old.close()
    let store = try Store(opening: path)
    try store.write { store in
      let kept = try store.people.get("M8")
      _ = try store.people.merge(store.people.get("M7"), into: kept, at: store.now)
      let found = try ["M7", "M9"].map { try store.people.find($0) }
      #expect(found == [kept, kept])
      #expect(try store.health.check().isEmpty)
    }
  }
}
