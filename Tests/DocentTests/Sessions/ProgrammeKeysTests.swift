import Testing

@testable import Docent

@Suite struct ProgrammeKeysTests {
  private typealias Known = ProgrammeKeys.Known
  private typealias Incoming = ProgrammeKeys.Incoming

  private func known(_ code: String, guid: String? = nil, at hour: Int) -> Known {
    Known(
      code: code, foreignID: guid, uuid: "own-\(code)", startsAt: Instant(seconds: hour * 3600))
  }

  private func incoming(_ code: String, guid: String? = nil, at hour: Int) -> Incoming {
    Incoming(code: code, foreignID: guid, startsAt: Instant(seconds: hour * 3600))
  }

  private func decide(_ incoming: [Incoming], _ known: [Known]) -> [String] {
    ProgrammeKeys.decide(incoming, among: known).map { decision in
      (decision.known.map { known[$0].code } ?? "new") + " > " + decision.code
    }
  }

  @Test func `a guid is trusted before a code`() {
    let stored = [known("A", guid: "g1", at: 1), known("B", guid: "g2", at: 2)]
    #expect(
      decide([incoming("B", guid: "g1", at: 1), incoming("A", guid: "g2", at: 2)], stored)
        == ["A > A", "B > B"])
    #expect(decide([incoming("C", guid: "g1", at: 9)], stored) == ["A > C"])
  }

  @Test func `our own identity comes back from our exports as a guid`() {
    #expect(decide([incoming("X", guid: "own-A", at: 5)], [known("A", at: 1)]) == ["A > X"])
  }

  @Test func `without guids a code is enough, wherever the session has moved`() {
    #expect(decide([incoming("A", at: 7)], [known("A", at: 1)]) == ["A > A"])
    #expect(decide([incoming("A", guid: "g", at: 7)], [known("A", at: 1)]) == ["A > A"])
  }

  @Test func `another guid is another session unless code and start agree`() {
    let stored = [known("A", guid: "old", at: 1)]
    #expect(decide([incoming("A", guid: "new", at: 1)], stored) == ["A > A"])
    #expect(decide([incoming("A", guid: "new", at: 2)], stored) == ["new > A-2"])
  }

  @Test func `of sessions that share a code the later ones get a suffix, whatever their order`() {
    let file = [incoming("A", at: 3), incoming("A", at: 1), incoming("A", at: 2)]
    #expect(decide(file, []) == ["new > A-3", "new > A", "new > A-2"])
    #expect(ProgrammeKeys.decide(file, among: []).map(\.first) == [1, nil, 1])
  }

  @Test func `a suffix that the file uses itself is left to it`() {
    let file = [incoming("A", at: 1), incoming("A", at: 2), incoming("A-2", at: 3)]
    #expect(decide(file, []) == ["new > A", "new > A-3", "new > A-2"])
  }

  @Test func `two slots keep their sessions when one of them moves`() {
    let stored = [known("A", at: 1), known("A-2", at: 2)]
    #expect(
      decide([incoming("A", at: 9), incoming("A", at: 2)], stored) == ["A > A", "A-2 > A-2"])
    #expect(decide([incoming("A", at: 2)], stored) == ["A-2 > A-2"])
  }

  @Test(arguments: UInt64(1)...400)
  func `a file finds its own sessions again, in any order of rows`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let file = (0..<dice.next(8) + 1).map { _ in
      Incoming(
        code: ["A", "B", "A-2", "A-3"][dice.next(4)],
        foreignID: dice.next(2) == 0 ? nil : ["g1", "g2", "g3"][dice.next(3)],
        startsAt: Instant(seconds: dice.next(3) * 3600))
    }
    let first = ProgrammeKeys.decide(file, among: [])
    #expect(Set(first.map(\.code)).count == file.count, "each session has a code of its own")
    let stored = zip(file, first).map {
      Known(code: $1.code, foreignID: $0.foreignID, uuid: "u-\($1.code)", startsAt: $0.startsAt)
    }
    let again = ProgrammeKeys.decide(file, among: stored)
    #expect(Set(again.compactMap(\.known)).count == file.count, "nothing is new")
    for (index, decision) in again.enumerated() {
      let partner = decision.known.map { stored[$0] }
      #expect(partner?.startsAt == file[index].startsAt)
      #expect(partner?.foreignID == file[index].foreignID)
    }
    #expect(again.map(\.code).sorted() == first.map(\.code).sorted())
  }
}

/// A small generator of numbers, the same for each seed.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
