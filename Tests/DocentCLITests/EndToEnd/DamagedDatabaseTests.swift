import DocentTestSupport
import Foundation
import Testing

@Suite struct DamagedDatabaseTests {
  private static let pageSize = 4096
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// Overwrites pages of the database, counted from 0, with what is no page.
  private func overwrite(_ pages: Range<Int>) throws {
    var bytes = desk.bytes()
    let end = min(pages.upperBound * Self.pageSize, bytes.count)
    let range = pages.lowerBound * Self.pageSize..<end
    bytes.replaceSubrange(range, with: range.map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
    try desk.folder.write(bytes, to: "docent.sqlite")
  }

  private func expectDamage(_ command: String...) throws {
    let outcome = try desk.docent.run(command)
    #expect(outcome.status == 65, "\(command)")
    #expect(outcome.stderr.contains("docent.sqlite is damaged"), "\(outcome.stderr)")
    #expect(!outcome.stderr.contains("Fatal") && outcome.stderr.count < 2000)
  }

  @Test func `pages overwritten in the middle are found, and nothing crashes`() throws {
    let count = desk.bytes().count / Self.pageSize
    try overwrite(2..<count)
    try expectDamage("doctor")
    try expectDamage("session", "list", "--conference", "spring-2027")
    try expectDamage("report", "attendance", "--conference", "spring-2027")
  }

  @Test func `a database cut off in the middle is found`() throws {
    let half = desk.bytes().count / Self.pageSize / 2 * Self.pageSize
    try desk.folder.write(desk.bytes().prefix(half), to: "docent.sqlite")
    try expectDamage("doctor")
  }

  @Test func `wherever a page is overwritten, the doctor says so or nothing is lost`() throws {
    let whole = desk.bytes()
    let healthy = try desk.run("session", "list", "--conference", "spring-2027").stdout
    for page in stride(from: 1, to: whole.count / Self.pageSize, by: 9) {
      try desk.folder.write(whole, to: "docent.sqlite")
      try overwrite(page..<page + 1)
      let doctor = try desk.docent.run("doctor")
      #expect([0, 65].contains(doctor.status), "page \(page): \(doctor.stderr)")
      guard doctor.status == 0 else {
        #expect(doctor.stderr.contains("damaged"), "page \(page)")
        continue
      }
      let list = try desk.run("session", "list", "--conference", "spring-2027")
      #expect(list.stdout == healthy, "page \(page)")
    }
  }

  @Test func `the doctor does not send to the doctor`() throws {
    try overwrite(2..<desk.bytes().count / Self.pageSize)
    let doctor = try desk.docent.run("doctor")
    #expect(doctor.stderr.contains("backup"))
    #expect(!doctor.stderr.contains("docent doctor"), "\(doctor.stderr)")
  }
}
