import Docent
import DocentTestSupport
import GRDB
import Schema
import Testing

@testable import DocentStore

/// A file from before sign-ups kept more than one answer.
@Suite struct ApplicationMigrationTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.path("old.sqlite")
    let old = try DatabaseQueue(path: path)
    var migrator = DatabaseMigrator()
    for migration in Migration.all where migration.name < "0004" {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    try migrator.migrate(old)
    try old.write { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
      try db.execute(
        sql: """
          INSERT INTO persons (id, uuid, member_number, given_name, family_name, name_key)
            VALUES (9, '00000000-0000-0000-0000-000000000009', 'M9', 'Ana', 'Alder', 'ana alder');
          INSERT INTO programs (id, uuid, slug, name, kind)
            VALUES (1, '00000000-0000-0000-0000-000000000001', 'pairs', 'Pairs', 'career');
          INSERT INTO cycles (id, uuid, program_id, name) VALUES (1, 'u', 1, '2027');
          INSERT INTO applications (id, uuid, cycle_id, person_id, role, status, consented, capacity)
            VALUES (3, '00000000-0000-0000-0000-000000000003', 1, 9, 'mentor', 'active', 1, 2),
              (4, '00000000-0000-0000-0000-000000000004', 1, 9, 'mentee', 'withdrawn', 1, NULL),
              (7, '00000000-0000-0000-0000-000000000007', 1, 9, 'both', 'active', 1, NULL);
          DELETE FROM applications WHERE id = 7;
          """)
    }
    try old.close()
  }

  @Test func `its sign-ups are all there, and no number is given twice`() throws {
    let store = try Store(opening: path)
    try store.write { store in
      let cycle = try #require(try store.programs.get("pairs").cycles.first)
      let all = try store.applications.list(cycle, with: Set(ApplicationStatus.allCases))
      #expect(all.map(\.id.rawValue) == [3, 4])
      #expect(all.map(\.role) == [.mentor, .mentee] && all.map(\.status) == [.active, .withdrawn])
      #expect(all.map(\.capacity) == [2, nil])
      let added = try store.applications.add(store.people.get("M9"), as: .both, to: cycle)
      #expect(added.id.rawValue == 8)
      #expect(try store.health.check().allSatisfy { $0.severity != .damage })
    }
  }
}
