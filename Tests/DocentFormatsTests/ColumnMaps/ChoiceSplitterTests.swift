import Testing

@testable import DocentFormats

@Suite struct ChoiceSplitterTests {
  private let splitter = ChoiceSplitter(
    ["Resume", "Resume, cover letter, and interviews", "Cataloging", "A, B", "A", "B, C"],
    separator: nil)

  private func split(_ cell: String) -> [Int] {
    let pieces = splitter.split(cell)
    return pieces.rest.isEmpty ? pieces.choices : [-1]
  }

  @Test func `a choice may hold what stands between two of them`() {
    #expect(split("Resume, cover letter, and interviews, Cataloging") == [1, 2])
    #expect(split("Resume;Cataloging") == [0, 2])
    #expect(split("Cataloging\nResume, cover letter, and interviews") == [2, 1])
  }

  @Test func `a shorter choice is taken when the longest leaves what nobody knows`() {
    #expect(split("A, B") == [3])
    #expect(split("A, B, C") == [4, 5])
    #expect(split("A, B, A") == [3, 4])
  }

  @Test func `case and blanks do not count`() {
    #expect(split("  resume,  COVER letter, and interviews ,cataloging") == [1, 2])
  }

  @Test func `what no choice begins with is left`() {
    #expect(splitter.split("Resume, Puppets, masks") == .init(choices: [0], rest: "Puppets, masks"))
    #expect(splitter.split("Resumes") == .init(choices: [], rest: "Resumes"))
    #expect(splitter.split("") == .init(choices: [], rest: ""))
  }

  @Test func `only the declared separator cuts`() {
    let bars = ChoiceSplitter(["x", "y"], separator: "|||")
    #expect(bars.split("x|||y") == .init(choices: [0, 1], rest: ""))
    #expect(bars.split("x, y").rest == "x, y")
  }

  @Test func `a cell without an end of ways is cut in bounded time`() {
    let many = ChoiceSplitter(["a", "a, a", "a, a, a"], separator: ",")
    let cell = Array(repeating: "a", count: 3000).joined(separator: ", ") + ", b"
    #expect(many.split(cell).rest == "b")
  }
}
