import DocentStore
import DocentTestSupport
import Foundation
import Schema
import Testing

@Suite struct SchemaTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  @Test func `the list of migrations is the folder of migrations`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "../../Schema/Migrations").path)
    let names = files.map { $0.replacing(".sql", with: "") }.sorted()
    #expect(Migration.all.map(\.name) == names)
  }

  @Test func `the schema is the snapshot`() throws {
    let snapshot = Snapshot("schema.sql", beside: #filePath)
    let schema = try Store().read { try $0.health.schema() }
    #expect(try snapshot.matches(schema))
  }

  @Test func `a store knows the migrations it has`() throws {
    let applied = try Store().read { try $0.health.migrations() }
    #expect(applied == Migration.all.map(\.name))
  }
}
