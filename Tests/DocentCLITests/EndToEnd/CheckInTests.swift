import DocentTestSupport
import Foundation
import Testing

/// Check-ins and head counts from the command line.
@Suite struct CheckInTests {
  private let desk: Desk
  private static let list =
    "\"Order code\",\"Checked in\",\"Checked out\",\"Automatically checked in\",\"Secret\",\"Email\"\r"

  init() throws {
    desk = try Desk()
  }

  @Test func `pretix's list is told by its headings and says that it needs a place`() throws {
    try desk.file(
      "list.csv",
      [Self.list, "\"A\",\"2027-03-13 09:01\",\"\",\"No\",\"s1\",\"ana@example.org\"\r"])
    let command = ["import", "scans", "list.csv", "--conference", "spring-2027"]
    try desk.refuses(command, code: 65, saying: ["list.csv", "--point", "--session"])
    try desk.refuses(
      command + ["--session", "WELCOM"], code: 66, saying: ["did you mean WELCOME?"])
    try desk.refuses(
      command + ["--session", "WELCOME", "--point", "x"], code: 64, saying: ["not both", "--help"])
    let summary = try desk.json(
      "import", "scans", "list.csv", "--conference", "spring-2027", "--session", "WELCOME")
    #expect(summary["added"] == 1)
    let report = try desk.json("report", "attendance", "--conference", "spring-2027")
    #expect(report["total"]?["persons"] == 1)
  }

  @Test func `head counts are imported, reported and pruned`() throws {
    try desk.file("heads.csv", ["session,count", "WELCOME,80", "GLUE,2"])
    let summary = try desk.json("import", "head-counts", "heads.csv", "--conference", "spring-2027")
    #expect(summary["kind"] == "head-counts")
    #expect(summary["added"] == 2)
    let report = try desk.json("report", "attendance", "--conference", "spring-2027")
    #expect(report["total"]?["headCount"] == 82)
    #expect(report["total"]?["scans"] == .null)
    try desk.file("heads.csv", ["session,count", "WELCOME,80"])
    let pruned = try desk.json(
      "import", "head-counts", "heads.csv", "--conference", "spring-2027", "--prune")
    #expect(pruned["removed"] == 1)
  }

  @Test func `a row of a million columns is refused in little time and memory`() throws {
    let row = String(repeating: ",", count: 1_000_000)
    try desk.file("wide.csv", ["session,person,at", "WELCOME,B-1,2027-03-13T09:00" + row])
    try desk.refuses(
      ImportKind.scans.arguments("wide.csv"), code: 65, saying: ["wide.csv:2", "10000 fields"])
  }

  @Test func `scans from a pipe are read before anybody has to wait`() throws {
    let process = try desk.docent.run(
      ImportKind.scans.arguments("-") + ["-o", "json"],
      stdin: "scan_id,session,person,at\n1,WELCOME,B-1,2027-03-13T09:00\n")
    #expect(process.status == 0, "\(process.stderr)")
    #expect(try JSONValue(json: process.stdout)["added"] == 1)
  }
}
