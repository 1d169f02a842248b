import Docent
import DocentTestSupport
import GRDB
import Schema
import Testing

@testable import DocentStore

/// A file from before conferences had rules of planning.
@Suite struct PlanningRulesMigrationTests {
  @Test func `its sessions and kinds are all there, and its rules are the standard ones`() throws {
    let folder = try ScratchFolder()
    let path = folder.path("old.sqlite")
    let old = try DatabaseQueue(path: path)
    old.writeWithoutTransaction { $0.add(function: ScanKey.sqlFunction) }
    var migrator = DatabaseMigrator()
    for migration in Migration.all where migration.name < "0009" {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    try migrator.migrate(old)
    try old.write { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
      try db.execute(
        sql: """
          INSERT INTO series (id, uuid, slug, name) VALUES
            (1, '00000000-0000-4000-8000-000000000001', 'lib', 'Lib');
          INSERT INTO conferences (id, uuid, slug, series_id, name, time_zone, starts_on, ends_on)
            VALUES (1, '00000000-0000-4000-8000-000000000002', 'lib-2027', 1, 'Lib', 'UTC',
              '2027-06-24', '2027-06-24');
          INSERT INTO session_kinds (name, points) VALUES ('clinic', 77);
          INSERT INTO sessions (id, uuid, conference_id, code, kind, title, starts_at, starts_wall)
            VALUES (5, '00000000-0000-4000-8000-000000000005', 1, 'A1', 'clinic', 'Clinic',
              1813816800, '2027-06-24T10:00');
          INSERT INTO session_words (rowid, title, abstract) VALUES (5, 'Clinic', '');
          """)
    }
    try old.close()
    let store = try Store(opening: path)
    try store.write { store in
      let conference = try store.conferences.get("lib-2027")
      #expect(try store.planningRules.current(for: conference).version == 0)
      #expect(try store.sessions.kinds().contains("clinic"))
      var session = try store.sessions.get("A1", in: conference)
      #expect(session.details.kind == "clinic" && session.details.offering == nil)
      session.details.offering = "clinics"
      session.details.kind = "new kind"
      try store.sessions.update(session, in: conference)
      #expect(try store.sessions.get("A1", in: conference).details.offering == "clinics")
      #expect(try store.planningRules.add(.standard, to: conference).version == 1)
      #expect(throws: DatabaseError.self) {
        try store.db.execute(sql: "UPDATE planning_rules SET version = 2")
      }
      #expect(try store.health.check().allSatisfy { $0.severity != .damage })
    }
  }
}
