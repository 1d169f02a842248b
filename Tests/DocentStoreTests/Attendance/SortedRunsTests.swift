import Testing

@testable import DocentStore

@Suite struct SortedRunsTests {
  @Test(arguments: [[0], [1], [300, 300], [5000, 1, 0, 1024, 1025, 70_000], [3000, 3000, 3000]])
  func `blocks of any size come out as one sorted whole`(sizes: [Int]) throws {
    let runs = SortedRuns<SessionScan>()
    var all: [SessionScan] = []
    var state: UInt64 = 7
    for size in sizes where size > 0 {
      var block: [SessionScan] = (0..<size).compactMap { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return SessionScan(
          session: Int64(state >> 62), person: Int64(state >> 40 & 0xFF),
          at: Int64(state >> 20 & 0x3F) - 32, isOut: state >> 19 & 1 == 1)
      }
      all += block
      try runs.add(&block)
      #expect(block.isEmpty)
    }
    for _ in 0..<2 {
      let merged = try runs.merged()
      var read: [SessionScan] = []
      while let scan = try merged.read() { read.append(scan) }
      #expect(read == all.sorted())
    }
  }

  @Test func `a scan at a session keeps what it says, before 1970 too`() throws {
    let scan = try #require(SessionScan(session: 3, person: 70_000, at: -5, isOut: true))
    #expect((scan.session, scan.person, scan.at, scan.isOut) == (3, 70_000, -5, true))
    #expect(SessionScan(session: 1 << 32, person: 1, at: 0, isOut: false) == nil)
  }
}
