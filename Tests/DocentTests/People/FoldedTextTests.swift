import Docent
import Testing

@Suite struct FoldedTextTests {
  @Test(
    arguments: [
      ("Room 1", "room 1"), ("ROOM 1", "room 1"), ("  Room\t \n1\r\n", "room 1"),
      ("Room\u{A0}1", "room 1"), ("Room\u{3000}1", "room 1"), ("", ""), (" \t", ""),
      ("É", "é"), ("E\u{301}", "é"), ("ÅNGSTRÖM", "ångström"), ("\u{212B}", "å"),
      ("ﬁle", "file"), ("ＲＯＯＭ １", "room 1"), ("No. ①", "no. 1"),
    ]
  )
  func `case, blanks and ways of encoding do not count`(text: String, key: String) {
    #expect(FoldedText(text).key == key)
    #expect(FoldedText(text) == FoldedText(key))
  }

  @Test(arguments: [("e", "é"), ("Room 1", "Room1"), ("Room 1", "Room 2"), ("a", "b"), ("a", "")])
  func `texts that people tell apart stay apart`(one: String, other: String) {
    #expect(FoldedText(one) != FoldedText(other))
  }

  @Test(arguments: ["Room 1", "E\u{301}COLE", " ﬁle  ＲＯＯＭ ", "İstanbul", "ẞ"])
  func `a folded text stays as it is`(text: String) {
    let key = FoldedText(text).key
    #expect(FoldedText(key).key == key)
  }
}
