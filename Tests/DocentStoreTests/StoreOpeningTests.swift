import Docent
import DocentStore
import DocentTestSupport
import Foundation
import GRDB
import Testing

@Suite struct StoreOpeningTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func create() throws -> String {
    let path = folder.path("docent.sqlite")
    _ = try Store(creating: path)
    return path
  }

  @Test func `a missing file is named`() {
    let path = folder.path("none.sqlite")
    #expect(throws: StoreError.missing(path)) { try Store(opening: path) }
  }

  @Test func `a file that exists is not created again`() throws {
    let path = try create()
    #expect(throws: StoreError.exists(path)) { try Store(creating: path) }
  }

  @Test func `a folder that does not exist cannot hold a new file`() {
    let path = folder.path("no/such/docent.sqlite")
    #expect(throws: StoreError.cannotCreate(path, reason: "No such file or directory")) {
      try Store(creating: path)
    }
  }

  @Test(arguments: ["", "not a database", String(repeating: "x", count: 5000)])
  func `a file of something else is foreign`(content: String) throws {
    let path = folder.path("other.sqlite")
    try Data(content.utf8).write(to: URL(filePath: path))
    #expect(throws: StoreError.foreign(path)) { try Store(opening: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func `another program's database is foreign`() throws {
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: StoreError.foreign(path)) { try Store(opening: path) }
  }

  @Test func `a file from the future is refused`() throws {
    let path = try create()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999-later')")
    }
    #expect(throws: StoreError.newer(["9999-later"])) { try Store(opening: path) }
  }

  @Test func `a damaged file is named as such`() throws {
    let path = try create()
    _ = try Store(opening: path).write { try $0.topics.add("Metadata") }
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: 100)
    try file.write(contentsOf: Data(repeating: 0xAB, count: 60_000))
    try file.close()
    #expect {
      _ = try Store(opening: path).read { try $0.topics.list() }
    } throws: { error in
      if case StoreError.damaged(path, _) = error { true } else { false }
    }
  }

  @Test func `a read-only file can be read and not written`() throws {
    let path = try create()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let store = try Store(opening: path)
    #expect(try store.read { try $0.topics.list() }.isEmpty)
    #expect(throws: StoreError.readOnly(path)) { try store.write { try $0.topics.add("Metadata") } }
  }

  @Test func `a store that another process is writing to is busy`() throws {
    let path = try create()
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let store = try Store(opening: path)
      #expect(throws: StoreError.busy(path)) { try store.write { try $0.topics.add("Metadata") } }
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func `a dry run tells what would happen and keeps nothing`() throws {
    let store = try Store(opening: try create())
    let topic = try store.write(dryRun: true) { try $0.topics.add("Metadata") }
    #expect(topic.name == "Metadata")
    #expect(try store.read { try $0.topics.list() }.isEmpty)
  }

  @Test func `work that throws keeps nothing`() throws {
    let store = try Store(opening: try create())
    #expect(throws: StoreError.taken("topic", name: "METADATA")) {
      try store.write {
        _ = try $0.topics.add("Metadata")
        _ = try $0.topics.add("METADATA")
      }
    }
    #expect(try store.read { try $0.topics.list() }.isEmpty)
  }

  @Test func `a backup is whole while another writes`() throws {
    let path = try create()
    let store = try Store(opening: path)
    _ = try store.write { try $0.topics.add("Metadata") }
    let copy = folder.path("copy.sqlite")
    try store.backup(to: copy)
    let topics = try Store(opening: copy).read { try $0.topics.list().map(\.name) }
    #expect(topics == ["Metadata"])
    #expect(throws: StoreError.exists(copy)) { try store.backup(to: copy) }
  }
}
