import DocentTestSupport
import Foundation
import GRDB
import Schema
import Testing

@testable import DocentStore

/// A file from before scans were kept in the order of their identities.
@Suite struct ScanMigrationTests {
  private let folder: ScratchFolder
  private let path: String
  private static let uuid = "'00000000-0000-4000-8000-000000000001'"
  private static let ids = [
    "c6f21a3f-e55e-49a6-acfd-7031c0ec9015", "C6F21A3F-E55E-49A6-ACFD-7031C0EC9015",
    "h-7615d4ca3155e93d5f28012de71f0b58", "7", "an identity of many letters, ä",
  ]

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
          INSERT INTO series (id, uuid, slug, name) VALUES (1, \(Self.uuid), 's', 'S');
          INSERT INTO conferences (id, uuid, slug, series_id, name, time_zone, starts_on, ends_on)
            VALUES (1, \(Self.uuid), 'c', 1, 'C', 'America/Chicago', '2027-06-24',
              '2027-06-25');
          INSERT INTO sessions (id, uuid, conference_id, code, kind, title, starts_at, ends_at,
            starts_wall, ends_wall)
            VALUES (5, \(Self.uuid), 1, 'A', 'talk', 'T', 1813845600, 1813849200,
              '2027-06-24T09:00', '2027-06-24T10:00');
          INSERT INTO persons (id, uuid, member_number, given_name, family_name, name_key)
            VALUES (9, \(Self.uuid), 'M1', 'Ana', 'Alder', 'ana alder');
          INSERT INTO checkin_points (id, uuid, conference_id, slug, name)
            VALUES (2, \(Self.uuid), 1, 'door', 'Door');
          """)
      for (index, id) in Self.ids.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO scans (scan_id, conference_id, session_id, point_id, person_id, direction,
              happened_at, recorded_at, device, device_seq, notes)
            VALUES (?, 1, ?, ?, 9, ?, 100, ?, ?, ?, ?)
            """,
          arguments: [
            id, index < 4 ? 5 : nil, index > 2 ? 2 : nil, index == 1 ? "out" : "in",
            500 + index / 3,
            index == 0 ? "door-1" : nil, index == 0 ? 17 : nil, index == 4 ? #"{"a":"b"}"# : "{}",
          ])
      }
    }
    try old.close()
  }

  private func rows(_ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          value.isNull ? "-" : String.fromDatabaseValue(value) ?? "\(value)"
        }.joined(separator: "|")
      }
    }
  }

  @Test func `its scans are all there, with everything they said`() throws {
    let columns =
      "scan_id, session_id, point_id, person_id, direction, happened_at, recorded_at, "
      + "device, device_seq, notes"
    let before = try rows("SELECT \(columns) FROM scans ORDER BY scan_id")
    #expect(before.count == Self.ids.count)
    let store = try Store(opening: path)
    #expect(try rows("SELECT \(columns) FROM scans ORDER BY scan_id") == before)
    #expect(
      try rows("SELECT copy, direction FROM session_scans ORDER BY 2, 1") == [
        "0|0", "1|0", "2|0", "0|1",
      ])
    #expect(try rows("SELECT * FROM scanned_sessions") == ["5|4"])
    #expect(try rows("SELECT * FROM scanned_points") == ["2|2|1"])
    #expect(try rows("SELECT * FROM scanned_people") == ["9|1|5"])
    let damage = try store.read { try $0.health.check() }.filter { $0.severity == .damage }
    #expect(damage == [])
  }
}
