import DocentTestSupport
import Foundation
import Testing

@Suite struct UnreadableFileTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test(arguments: ImportKind.allCases)
  func `a file that is not there is named`(_ kind: ImportKind) throws {
    try desk.refuses(kind.arguments("absent.csv"), code: 66, saying: ["absent.csv", "check"])
  }

  @Test(arguments: ImportKind.allCases)
  func `a folder is no file`(_ kind: ImportKind) throws {
    try FileManager.default.createDirectory(
      at: desk.folder.url.appending(path: "things"), withIntermediateDirectories: true)
    try desk.refuses(kind.arguments("things"), code: 66, saying: ["things is a folder"])
  }

  @Test(arguments: ImportKind.allCases)
  func `an empty file lacks its headings`(_ kind: ImportKind) throws {
    try desk.file("blank.csv", [])
    try desk.refuses(
      kind.arguments("blank.csv"), code: 65, saying: ["blank.csv", "empty", "headings"])
  }

  @Test(arguments: ImportKind.allCases)
  func `a binary file is no text`(_ kind: ImportKind) throws {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ $0 / 256) }
    try desk.folder.write(Data(bytes), to: "photo.csv")
    try desk.refuses(
      kind.arguments("photo.csv"), code: 65, saying: ["photo.csv", "binary", "save it as UTF-8"])
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `a file in UTF-16 without a mark is told so`(_ encoding: String.Encoding) throws {
    let text = try #require("code,title,start\n".data(using: encoding))
    try desk.folder.write(text, to: "wide.csv")
    try desk.refuses(
      ImportKind.sessions.arguments("wide.csv"), code: 65,
      saying: ["wide.csv", "UTF-16", "save it as UTF-8"])
  }

  @Test func `a byte that is not UTF-8 is found to the character`() throws {
    var bytes = Data("code,title,start\r\nA,Ok,2027-03-13T09:00\r\nB,Olé — caf".utf8)
    bytes += [0xE9]
    bytes += Data(",2027-03-13T09:00\r\n".utf8)
    try desk.folder.write(bytes, to: "latin.csv")
    try desk.refuses(
      ImportKind.sessions.arguments("latin.csv"), code: 65,
      saying: ["latin.csv:3:12: ", "E9", "UTF-8"])
  }

  @Test(arguments: ImportKind.allCases)
  func `each column that a file cannot do without is missed`(_ kind: ImportKind) throws {
    let headings = kind.neededHeadings.split(separator: ",").map(String.init)
    for missing in headings {
      let others = headings.filter { $0 != missing } + ["remark"]
      try desk.refuses(
        kind, [others.joined(separator: ","), others.map { _ in "x" }.joined(separator: ",")],
        at: ":1", saying: ["\"\(missing)\"", "add it"])
    }
  }

  @Test func `a heading that was mistyped is guessed`() throws {
    try desk.refuses(
      .sessions, ["code,titles,start", "A,Ok,2027-03-13T09:00"], at: ":1",
      saying: ["\"title\"", "did you mean it by \"titles\"?"])
  }

  @Test func `a quote that is never closed is found where it opens`() throws {
    try desk.refuses(
      .sessions,
      [
        "code,title,start", "A,\"Of, and with, \"\"quotes\"\"\",2027-03-13T09:00",
        "B,\"Never closed,2027-03-13T09:00", "C,Next,2027-03-13T10:00",
      ], at: ":3:3", saying: ["never closed"])
  }

  @Test func `standard input is refused as a file is`() throws {
    try desk.refuses(
      ImportKind.sessions.arguments("-"), stdin: "code,title,start\nA,Ok,tomorrow\n", code: 65,
      saying: [":2:6: ", "\"tomorrow\""])
  }

  @Test(.enabled(if: geteuid() != 0, "an administrator may read everything"))
  func `a file that may not be read is told from one that is not there`() throws {
    try desk.file("secret.csv", ["code,title,start"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: desk.folder.path("secret.csv"))
    try desk.refuses(
      ImportKind.sessions.arguments("secret.csv"), code: 77, saying: ["secret.csv", "check"])
  }
}
