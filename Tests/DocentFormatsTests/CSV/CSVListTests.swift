import Testing

@testable import DocentFormats

@Suite struct CSVListTests {
  @Test(
    arguments: zip(
      ["a; b ;;c", #"a\;b;c"#, #"C:\dir;x"#, #"a\\;b"#, #"a\\\;b"#, #"end\"#, "", " ; "],
      [
        ["a", "b", "c"], ["a;b", "c"], [#"C:\dir"#, "x"], [#"a\"#, "b"], [#"a\;b"#], [#"end\"#],
        [], [],
      ]))
  func `a semicolon ends a text unless a backslash stands before it`(
    cell: String, items: [String]
  ) {
    #expect(CSVList.items(of: cell) == items)
  }

  @Test func `every list comes back`() {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<2000 {
      let items = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
        "x"
          + (0..<Int.random(in: 0..<5, using: &generator))
          .map { _ in [#"\"#, ";", "b", "é"].randomElement(using: &generator) ?? "" }.joined()
      }
      #expect(CSVList.items(of: CSVList.cell(items)) == items)
    }
  }
}
