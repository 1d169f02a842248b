import Testing

@testable import Docent

@Suite struct ScanKeyTests {
  @Test(arguments: [
    ("c6f21a3f-e55e-49a6-acfd-7031c0ec9015", ScanKey.Kind.uuid),
    ("00000000-0000-0000-0000-000000000000", .uuid),
    ("C6F21A3F-E55E-49A6-ACFD-7031C0EC9015", .upperUUID),
    ("h-7615d4ca3155e93d5f28012de71f0b58", .hash), ("7", .short), ("scan-0000000042", .short),
    ("\u{0}", .short), ("ä", .short),
  ])
  func `an identity of a usual form is kept in its key`(text: String, kind: ScanKey.Kind) {
    #expect(ScanKey(text).kind == kind)
    #expect(ScanKey(text).text == text)
  }

  @Test(arguments: [
    "C6f21a3f-e55e-49a6-acfd-7031c0ec9015", "c6f21a3f-e55e-49a6-acfd-7031c0ec901g",
    "c6f21a3fe-55e-49a6-acfd-7031c0ec9015", "H-7615d4ca3155e93d5f28012de71f0b58",
    "h-7615D4ca3155e93d5f28012de71f0b58", "scan-00000000042",
  ])
  func `any other long identity is kept beside its key`(text: String) {
    #expect(ScanKey(text).kind == .long)
    #expect(ScanKey(text).text == nil)
  }

  @Test func `different identities have different keys`() {
    let texts = [
      "", "0", "00", "a", "A", "a\u{0}", "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa",
      "c6f21a3f-e55e-49a6-acfd-7031c0ec9015", "C6F21A3F-E55E-49A6-ACFD-7031C0EC9015",
      "h-c6f21a3fe55e49a6acfd7031c0ec9015", "c6f21a3fe55e49a6acfd7031c0ec9015",
    ]
    #expect(Set(texts.map { ScanKey($0) }).count == texts.count)
  }

  @Test func `what has no room in a record comes back as it was`() {
    var extra = ScanExtra()
    #expect(extra.isEmpty)
    extra.id = "a rather long identity, ä"
    extra.sequence = .max
    extra.notes = ["battery": "80", "": "x", "note": ""]
    let bytes = extra.encoded
    #expect(ScanExtra.length(of: bytes) == bytes.count - ScanExtra.headerSize)
    #expect(ScanExtra(decoding: Array(bytes.dropFirst(ScanExtra.headerSize))) == extra)
  }
}
