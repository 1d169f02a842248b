import DocentTestSupport
import Foundation
import Testing

/// Processes killed at any moment leave a whole database behind.
@Suite struct KillTests {
  private static let isLong = ProcessInfo.processInfo.environment["DOCENT_LONG_TESTS"] != nil
  private static let scans = isLong ? 100_000 : 8_000
  /// So long that a transaction outgrows the memory meant for it and begins to write early.
  private static let device = String(repeating: "door", count: 100)
  private static let kills = 5
  private static let importing = ImportKind.scans.arguments("many.csv") + ["-o", "json"]

  /// Runs a command for some seconds, kills it, and tells whether it was still running.
  private func kill(
    _ arguments: [String], after seconds: Double, of docent: DocentProcess
  ) throws -> Bool {
    let process = try docent.start(arguments)
    usleep(UInt32(seconds * 1_000_000))
    process.kill()
    return try process.wait().status == 128 + SIGKILL
  }

  private func writeScans(at desk: Desk) throws {
    let rows = (0..<Self.scans).map { index in
      let minute = String(format: "%02d:%02d", 8 + index / 60 % 12, index % 60)
      let session = index % 2 == 0 ? "WELCOME" : "GLUE"
      return "\(session),B-\(index % 3 + 1),2027-03-13T\(minute),\(index),\(Self.device)"
    }
    try desk.file("many.csv", ["session,person,at,scan_id,device"] + rows)
  }

  private func countScans(at desk: Desk) throws -> Int {
    let report = try desk.json("report", "attendance", "--conference", "spring-2027")
    return report["total"]?["scans"]?.count ?? 0
  }

  private func expectWhole(_ desk: Desk, after seconds: Double) throws {
    let doctor = try desk.run("doctor")
    #expect(doctor.stderr.contains("docent.sqlite is whole"), "killed after \(seconds) s")
    #expect([0, Self.scans].contains(try countScans(at: desk)), "killed after \(seconds) s")
  }

  @Test func `an import that is killed is there as a whole or not at all`() throws {
    let rehearsal = try Desk()
    try writeScans(at: rehearsal)
    let start = ContinuousClock.now
    #expect(try rehearsal.docent.run(Self.importing).status == 0)
    let whole = (ContinuousClock.now - start) / .seconds(1)
    #expect(try countScans(at: rehearsal) == Self.scans)
    var interrupted = 0
    for kill in 1...Self.kills {
      let desk = try Desk()
      try writeScans(at: desk)
      let seconds = whole * Double(kill) / Double(Self.kills)
      if try self.kill(Self.importing, after: seconds, of: desk.docent) { interrupted += 1 }
      try expectWhole(desk, after: seconds)
    }
    #expect(interrupted > 0, "no kill came in time")
  }

  @Test func `an import that is killed while it writes can be run again`() throws {
    let desk = try Desk()
    try writeScans(at: desk)
    let process = try desk.docent.start(Self.importing)
    let deadline = ContinuousClock.now + .seconds(60)
    while desk.bytes("docent.sqlite-wal").isEmpty, ContinuousClock.now < deadline { usleep(500) }
    process.kill()
    #expect(try process.wait().status == 128 + SIGKILL, "the kill did not come in time")
    try expectWhole(desk, after: 0)
    let kept = try countScans(at: desk)
    let again = try desk.json("import", "scans", "many.csv", "--conference", "spring-2027")
    #expect(again["added"]?.count == Self.scans - kept)
    #expect(try countScans(at: desk) == Self.scans)
  }

  @Test func `a database whose making is killed is there as a whole or not at all`() throws {
    var interrupted = 0
    for step in 0..<(Self.isLong ? 40 : 15) {
      let folder = try ScratchFolder()
      let docent = try DocentProcess(in: folder)
      if try kill(["init"], after: Double(step) * 0.006, of: docent) { interrupted += 1 }
      let isThere = FileManager.default.fileExists(atPath: folder.path("docent.sqlite"))
      #expect(try docent.run("doctor").status == (isThere ? 0 : 66), "killed after \(step * 6) ms")
      #expect(try docent.run("init").status == (isThere ? 73 : 0), "killed after \(step * 6) ms")
    }
    #expect(interrupted > 0, "no kill came in time")
  }
}
