import DocentTestSupport
import Testing

@Suite struct ManyFaultsTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// The places of a file's faults, as `line:column`, in the order in which they are told.
  private func places(_ kind: ImportKind, _ lines: String...) throws -> [String] {
    try desk.file("faulty.csv", lines)
    let message = try desk.refuses(
      kind.arguments("faulty.csv"), code: 65, saying: ["nothing was written"])
    return message.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 3)
      return parts.count == 4 && parts[0] == "faulty.csv" ? "\(parts[1]):\(parts[2])" : nil
    }
  }

  @Test func `all faults of a file are told, in its order`() throws {
    let places = try places(
      .sessions, "code,title,start,end,capacity", "N1,,2027-03-13T09:00,soon,", "N2,New,now,,many",
      "N3,Good,2027-03-13T09:00,,", ",New,,,", "N1,Again,2027-03-13T09:00,,")
    #expect(places == ["2:4", "2:22", "3:8", "3:13", "5:1", "5:6", "6:1"])
  }

  @Test func `faults that only the conference's clocks show are told with the others`() throws {
    let places = try places(
      .sessions, "code,title,start,end", "N1,Skipped,2027-03-14T02:30,",
      "N2,Backwards,2027-03-13T09:00,2027-03-13T08:00", "N3,Unreadable,now,",
      "N1,Again,2027-03-13T09:00,")
    #expect(places == ["2:12", "3:31", "4:15", "5:1"])
  }

  @Test func `faults that only the database shows are told with the others`() throws {
    let places = try places(
      .scans, "session,person,at,direction", "NOWHERE,B-1,2027-03-13T09:00,in",
      "WELCOME,B-1,later,in", "WELCOME,nobody,2027-03-13T09:00,in",
      "WELCOME,B-1,2027-03-14T02:30,in", "WELCOME,B-1,2027-03-13T09:00,sideways")
    #expect(places == ["2:1", "3:13", "4:9", "5:13", "6:30"])
  }

  @Test func `unknown people and unreadable cells are told together`() throws {
    let places = try places(
      .registrations, "email,newcomer", "stranger@example.org,", "ana@example.org,perhaps",
      "other@example.org,no")
    #expect(places == ["2:1", "3:17", "4:1"])
  }

  @Test func `a file in which every row is wrong is told in part and counted in whole`() throws {
    try desk.file("wrong.csv", ["code,title,start"] + (1...500).map { "N\($0),New,someday" })
    let outcome = try desk.docent.run(ImportKind.sessions.arguments("wrong.csv"))
    #expect(outcome.status == 65)
    #expect(outcome.stderr.contains("500 faults"))
    #expect(outcome.stderr.hasSuffix("… and 450 more\n"))
  }
}
