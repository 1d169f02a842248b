import Docent
import Testing

@Suite struct NearestTextTests {
  static let headings = ["institution", "interests", "email", "city", "country", "region"]

  @Test(
    arguments: [
      ("instituton", "institution"), ("Institution ", "institution"), ("INSITUTION", "institution"),
      ("nstitatio", "institution"), ("nstatatio", nil),
      ("cty", "city"), ("citty", "city"), ("cities", nil), ("contry", "country"),
      ("e-mail", "email"), ("emial", nil), ("town", nil), ("", nil), ("x", nil),
    ]
  )
  func `a third of the letters may be wrong`(text: String, nearest: String?) {
    #expect(NearestText.closest(to: text, among: Self.headings) == nearest)
  }

  @Test func `the closest wins, and of equals the first in alphabetical order`() {
    #expect(NearestText.closest(to: "room 12", among: ["Room 34", "Room 13"]) == "Room 13")
    #expect(NearestText.closest(to: "room 1", among: ["room 3", "room 2"]) == "room 2")
    #expect(NearestText.closest(to: "room 1", among: ["room 2", "room 3"]) == "room 2")
  }

  @Test func `one letter of a short text may be wrong`() {
    #expect(NearestText.closest(to: "a", among: ["b"]) == "b")
    #expect(NearestText.closest(to: "ab", among: ["cd"]) == nil)
    #expect(NearestText.closest(to: "", among: ["a", "bc"]) == "a")
  }

  @Test func `nothing is nearest among none`() {
    #expect(NearestText.closest(to: "city", among: []) == nil)
  }

  @Test func `random texts are as near as trying every edit says`() {
    var numbers = SplitMix64(state: 3)
    for _ in 0..<150 {
      let text = Self.word(&numbers)
      let candidates = (0..<4).map { _ in Self.word(&numbers) }
      let expected = candidates.sorted()
        .map { (name: $0, edits: Self.edits(text[...], $0[...])) }
        .filter { $0.edits <= max(1, text.count / 3) }
        .min { $0.edits < $1.edits }
      #expect(
        NearestText.closest(to: text, among: candidates) == expected?.name,
        "\(text) \(candidates)")
    }
  }

  static func word(_ numbers: inout SplitMix64) -> String {
    String((0..<numbers.number(0..<5)).map { _ in numbers.once(in: 2) ? "a" : "b" })
  }

  /// The fewest single-letter edits, found by trying each of the three at each letter.
  static func edits(_ one: Substring, _ other: Substring) -> Int {
    guard let first = one.first, let second = other.first else { return one.count + other.count }
    let rest = edits(one.dropFirst(), other.dropFirst()) + (first == second ? 0 : 1)
    return min(
      rest, edits(one.dropFirst(), other) + 1, edits(one, other.dropFirst()) + 1)
  }
}
