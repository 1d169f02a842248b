import Docent
import DocentStore
import DocentTestSupport
import GRDB
import Testing

@Suite struct HealthTests {
  @Test func `a conference in a zone that nobody knows is damage, and the check goes on`() throws {
    let sample = try SampleConference()
    try sample.add(SampleConference.session("LATE", at: "2027-07-24 09:00"))
    let folder = try ScratchFolder()
    let path = folder.path("docent.sqlite")
    try sample.store.backup(to: path)
    try DatabaseQueue(path: path).write {
      try $0.execute(
        sql: "UPDATE conferences SET time_zone = 'Moon/Tycho' WHERE slug = 'sample-2026'")
    }
    let findings = try Store(opening: path).read { try $0.health.check() }
    #expect(findings.map(\.severity) == [.damage, .oddity])
    #expect(findings.map(\.subject) == ["sample-2026", "sample-2027 session LATE"])
    #expect(findings.first?.message.contains("zone") == true)
  }
}
