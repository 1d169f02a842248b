import Testing

@testable import DocentFormats

@Suite struct HTMLTextTests {
  @Test func `what markup is made of is escaped, whatever stands on it`() {
    #expect(HTMLText.escaped("a<b>&\"'c") == "a&lt;b&gt;&amp;&quot;&#39;c")
    #expect(HTMLText.escaped("\"\u{301}<\u{300}") == "&quot;\u{301}&lt;\u{300}")
  }

  @Test func `what XML has no place for is replaced or left out`() {
    #expect(
      HTMLText.escaped("a\u{0}b\u{1F}c\u{7F}d\te\nf\r") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\nf\r")
    #expect(HTMLText.escaped("a\u{FFFE}b\u{FFFF}c") == "abc")
  }

  @Test func `all other text stays as it is`() {
    for text in ["Ärger – 日本語 🙂 עברית", "e\u{301}", "👩‍👩‍👧"] {
      #expect(HTMLText.escaped(text).utf8.elementsEqual(text.utf8))
    }
  }
}

@Suite struct PageLinkTests {
  @Test(arguments: [
    "https://example.org/a?b=c&d", "HTTP://example.org", "mailto:a@example.org",
  ])
  func `addresses of the web and of mail are links`(address: String) {
    #expect(PageLink(address)?.address == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", " https://example.org", "https://exa mple.org", "https://", "data:x",
    "java\nscript:x", "https://a\u{0}b", "//example.org", "ftp://example.org", "vbscript:x", "",
    "https://a\u{2028}b", "http\u{301}s://example.org",
  ])
  func `nothing else is`(address: String) {
    #expect(PageLink(address) == nil)
  }

  @Test func `a link without a name is called by its address`() {
    #expect(PageLink("https://example.org/a")?.name == "example.org/a")
    #expect(PageLink("https://example.org/a", name: "Slides")?.name == "Slides")
  }

  @Test func `an e-mail address that would add to a letter is no link`() {
    #expect(PageLink(email: "a@example.org")?.address == "mailto:a@example.org")
    #expect(PageLink(email: "a@example.org?bcc=b@example.org") == nil)
    #expect(PageLink(email: "a,b@example.org") == nil)
  }
}

@Suite struct PlainParagraphsTests {
  @Test func `lines are paragraphs and blank ones none`() {
    #expect(PlainParagraphs.of("a\r\n\r\n b \nc") == ["a", "b", "c"])
    #expect(PlainParagraphs.of(" \n") == [])
  }

  @Test func `tags that a scheduling tool left go, and their text stays`() {
    let text = "<p>Say <b>no</b> &amp; yes</p>\n<ul><li>one</li><li>two<br/>lines</li></ul>"
    #expect(PlainParagraphs.of(text) == ["Say no & yes", "• one", "• two", "lines"])
  }

  @Test func `what merely looks like a tag stays`() {
    #expect(PlainParagraphs.of("a <b> c, x<y and <T>") == ["a <b> c, x<y and <T>"])
    #expect(
      PlainParagraphs.of("<p>List<T> < 3 <script>x</script></p>") == [
        "List<T> < 3 <script>x</script>"
      ])
    #expect(PlainParagraphs.of("<p>cut <a href=") == ["cut <a href="])
  }
}
