import Docent
import Testing

@Suite struct ScanIdentityTests {
  static func scan(at text: String = "2027-06-24T09:00:05-05:00") throws -> ScanDraft {
    var scan = ScanDraft(person: "ana@example.org", at: try #require(TypedTime(text)))
    scan.session = "S-01"
    scan.point = "main-door"
    scan.device = "scanner 2"
    scan.deviceSequence = 17
    return scan
  }

  static func identity(_ change: (inout ScanDraft) -> Void = { _ in }) throws -> String {
    var scan = try scan()
    change(&scan)
    return scan.identity(at: try #require(scan.at.instant))
  }

  @Test func `a scan's identity is the same for ever`() throws {
    // Computed apart, by FNV-1a in Python.
    #expect(try Self.identity() == "h-7615d4ca3155e93d5f28012de71f0b58")
    var bare = ScanDraft(person: "ana@example.org", at: try Self.scan().at)
    bare.direction = .out
    let moment = try #require(bare.at.instant)
    #expect(bare.identity(at: moment) == "h-1761e24cb8e14e5dbfddcb04ad4564e2")
  }

  @Test(
    arguments: ["2027-06-24T16:00:05+0200", "2027-06-24 14:00:05Z", "2027-06-24T14:00:05.700Z"]
  )
  func `the same moment typed in another way is the same scan`(text: String) throws {
    let scan = try Self.scan(at: text)
    #expect(scan.identity(at: try #require(scan.at.instant)) == (try Self.identity()))
  }

  @Test func `a moment read in a zone is the same scan as with its offset`() throws {
    let scan = try Self.scan(at: "2027-06-24T09:00:05")
    let moment = try Zone.sample("America/Chicago").instant(of: scan.at)
    #expect(scan.identity(at: moment) == (try Self.identity()))
  }

  @Test func `case and blanks around a person do not count, notes neither`() throws {
    #expect(try Self.identity { $0.person = " Ana@Example.ORG " } == Self.identity())
    #expect(try Self.identity { $0.notes = ["weather": "rain"] } == Self.identity())
  }

  @Test func `a scan's own identity counts alone`() throws {
    #expect(try Self.identity { $0.scanID = "X-1" } == "X-1")
  }

  @Test func `scans that differ in any field are different scans`() throws {
    let moment = try Instant.sample("2027-06-24T14:00:06Z")
    let identities = try [
      Self.identity(),
      Self.identity { $0.session = "S-02" },
      Self.identity { $0.session = nil },
      Self.identity { $0.point = "side-door" },
      Self.identity { $0.point = nil },
      Self.identity { ($0.session, $0.point) = ("main-door", "S-01") },
      Self.identity { ($0.session, $0.point) = (nil, "S-01") },
      Self.identity { ($0.session, $0.point) = ("S-01main-door", nil) },
      Self.identity { $0.person = "bo@example.org" },
      Self.scan().identity(at: moment),
      Self.identity { $0.direction = .out },
      Self.identity { $0.device = "scanner 3" },
      Self.identity { $0.device = nil },
      Self.identity { $0.deviceSequence = 18 },
      Self.identity { $0.deviceSequence = nil },
      Self.identity { ($0.device, $0.deviceSequence) = ("scanner 21", 7) },
    ]
    #expect(Set(identities).count == identities.count)
  }
}
