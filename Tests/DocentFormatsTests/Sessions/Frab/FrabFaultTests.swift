import Docent
import DocentFormats
import Testing

@Suite struct FrabFaultTests {
  @Test func `all faults of a file are told, each with its place`() throws {
    let events =
      FrabFile.event(start: "9 o'clock") + "<event id=\"8\"><start>09:00</start></event>\n"
      + FrabFile.event(duration: "PT45M") + FrabFile.event("<date>2027-06-31T09:00Z</date>")
      + "<event><title>T</title></event>"
    let faults = try FrabFile.faults(FrabFile.xml(events: events))
    #expect(
      faults == [
        "a.xml:2:39: \"9 o'clock\" is no time of day; write it like 09:00",
        "a.xml:3:1 [schedule/day[1]/room[1]/event[2]]: the event has no title; every session needs one",
        "a.xml:4:59: \"PT45M\" is no duration; write it like 01:30",
        "a.xml:5:85: \"2027-06-31T09:00Z\" is no date with a time; "
          + "write it like 2027-06-24T09:00:00-05:00",
        "a.xml:6:1 [schedule/day[1]/room[1]/event[5]]: the event has no start; every session needs one",
      ])
  }

  @Test func `an event whose day has no date has none`() throws {
    let faults = try FrabFile.faults(FrabFile.xml(events: FrabFile.event(), day: "date=\"soon\""))
    #expect(faults.contains { $0.contains("neither the event nor its day has a date") })
  }

  @Test(arguments: [
    ("", "no XML element"), ("plain", "no XML element"), ("<a/>", "root is <a>, not <schedule>"),
    ("<schedule><day>", "get the file whole"), ("<schedule><da", "get"),
    ("<schedule></day></schedule>", "a.xml:1:17: an end tag does not fit"),
    ("<schedule>&nbsp;</schedule>", "\"&amp;\""), ("<schedule>&#1;</schedule>", "remove it"),
    ("<schedule a='1' a='2'/>", "stands twice"), ("<schedule/><b/>", "stands after the last"),
    ("<schedule>\u{1}</schedule>", "a.xml:1:11: the control character U+0001"),
    ("<schedule>\u{0}</schedule>", "a.xml:1:11: the control character U+0000"),
    ("<?xml version='1.0' encoding='EBCDIC'?><schedule/>", "\"EBCDIC\" is not one that Docent"),
    ("<!DOCTYPE schedule [<!ENTITY a 'b'>]><schedule>&a;</schedule>", "take the DOCTYPE out"),
  ])
  func `what is no schedule is refused with the reason`(text: String, reason: String) throws {
    let faults = try FrabFile.faults(FrabFile.xml(text))
    #expect(faults.contains { $0.contains(reason) }, "\(faults)")
  }

  @Test(arguments: [
    ("", "ends in the middle"), ("{", "ends in the middle"), ("{\"a\":tru}", "a.json:1:6"),
    ("{\"a\":1}", "no object \"schedule\""), ("[1]", "no object \"schedule\""),
    ("{\"schedule\":{\"conference\":{}}}", "no list \"days\""),
    ("{\"schedule\":{\"conference\":{\"days\":[]},\"events\":[]}}", "second version (schedule2)"),
    ("{\"schedule\":1}}", "something stands after"), ("{\"a\":\"\\u12\"}", "four hexadecimal"),
    ("{\"a\" 1}", "a colon is missing"), ("{\"a\":1 \"b\":2}", "a comma or a closing brace"),
    ("[01]", "no JSON value"), ("[\"a\nb\"]", "write it as \\n"),
  ])
  func `what is no JSON schedule is refused with the reason`(text: String, reason: String) throws {
    let faults = try FrabFile.faults(FrabFile.json(text))
    #expect(faults.contains { $0.contains(reason) }, "\(faults)")
  }

  @Test(arguments: ["\\u0001", "\\b", "\\ud800", "\u{1}", "\\u007f"])
  func `a control character in JSON is refused with its place`(escape: String) throws {
    let text = "{\"schedule\":{\"conference\":{\"title\":\"\(escape)\",\"days\":[]}}}"
    let faults = try FrabFile.faults(FrabFile.json(text))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("a.json:1:") == true)
  }

  @Test func `bytes that are no text are refused with their place`() throws {
    let bytes = Array("<schedule>\né".utf8) + [0xFF] + Array("</schedule>".utf8)
    let faults = try FrabFile.faults(InputFile(name: "a.xml", bytes: bytes))
    #expect(faults == ["a.xml:2:2: the byte FF is not UTF-8 text; save the file as UTF-8"])
  }

  @Test(arguments: ["iso-8859-1", "utf-16", "UTF-8"])
  func `other encodings are read by what the file says`(name: String) throws {
    let encode = { (text: String) -> [UInt8] in
      switch name {
      case "iso-8859-1": text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      case "utf-16": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    }
    let text =
      "<?xml version=\"1.0\" encoding=\"\(name)\"?><schedule><day date=\"2027-06-24\">"
      + "<room name=\"Säle\">" + FrabFile.event() + "</room></day></schedule>"
    let file = try FrabFile.read(InputFile(name: "a.xml", bytes: encode(text)))
    #expect(file.drafts.map(\.content.room) == ["Säle"])
    #expect(file.faults.isEmpty)
  }

  @Test(arguments: ["<?x?>", "<!-- x -->", "<?docent?>", "<?docent {?>", "<?x y?>"])
  func `instructions of others and comments are passed over`(part: String) throws {
    let file = try FrabFile.read(FrabFile.xml(events: part + FrabFile.event(part) + part))
    #expect(file.drafts.count == 1)
  }

  @Test func `a document type without declarations is passed over and told`() throws {
    let text = "<!DOCTYPE schedule SYSTEM \"http://127.0.0.1:1/x.dtd\"><schedule/>"
    let file = try FrabFile.read(FrabFile.xml(text))
    #expect(file.oddities.map(\.message) == ["the document type is not read"])
  }
}
