import Testing

@testable import Docent

@Suite struct WordSetTests {
  @Test(arguments: 0..<50)
  func `sets are compared as sets are, however many words there are`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let bound = [10, 256, 300, 2000][seed % 4]
    let one = Set((0..<next(40)).map { _ in next(bound) })
    let other = Set((0..<next(40)).map { _ in next(bound) })
    #expect(WordSet(one).count == one.count)
    #expect(WordSet(one).common(with: WordSet(other)) == one.intersection(other).count)
  }

  @Test func `words are numbered by how often they occur, then by the alphabet`() {
    let numbers = WordNumbers(["b", "A", "a ", "c", "B"])
    #expect(["a", "b", "c"].map { numbers.number($0) } == [0, 1, 2])
    #expect(numbers.number("d") == nil)
    #expect(numbers.number(nil) == nil)
  }
}
