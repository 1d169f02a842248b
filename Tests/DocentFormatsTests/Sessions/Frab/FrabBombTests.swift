import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct FrabBombTests {
  @Test func `entities that grow are refused before they do`() throws {
    let entities = (1...20).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);\">" }
    let text =
      "<!DOCTYPE schedule [<!ENTITY a0 \"ha\">\(entities.joined())]><schedule>&a20;</schedule>"
    #expect(try FrabFile.faults(FrabFile.xml(text)).count == 1)
  }

  @Test func `an entity from elsewhere is not fetched`() throws {
    let text =
      "<!DOCTYPE schedule [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><schedule>&a;</schedule>"
    let faults = try FrabFile.faults(FrabFile.xml(text))
    #expect(faults.count == 1)
    #expect(faults.first?.contains("take the DOCTYPE out") == true)
  }

  @Test(arguments: ["<a>", "<schedule>"])
  func `elements nested without end are refused`(tag: String) throws {
    let text = "<schedule>" + String(repeating: tag, count: 200_000)
    let faults = try FrabFile.faults(FrabFile.xml(text))
    #expect(faults.last?.contains("64 deep") == true)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `JSON nested without end is refused`(part: String) throws {
    let faults = try FrabFile.faults(FrabFile.json(String(repeating: part, count: 200_000)))
    #expect(faults.count == 1)
    #expect(faults.first?.contains("64 deep") == true)
  }

  @Test func `a file in which every event is wrong tells a bounded number of faults`() throws {
    let events = String(repeating: "<event/>", count: 12_000)
    let faults = try FrabFile.faults(FrabFile.xml(events: events))
    #expect(faults.count == 10_001)
    #expect(faults.last?.contains("too many faults") == true)
  }

  @Test func `one line of a megabyte is no trap`() throws {
    let event = "{\"title\":\"T\",\"start\":\"x\",\"id\":0,\"duration\":\"x\"}"
    let events = Array(repeating: event, count: 8_000).joined(separator: ",")
    let file = FrabFile.json(
      "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2027-06-24\",\"rooms\":{\"H\":[\(events)]}}]}}}"
    )
    #expect(try FrabFile.faults(file).count == 10_001)
  }

  @Test(.enabled(if: SharedData.isThere, "the shared data is not there"), arguments: UInt64(1)...30)
  func `a damaged file is read or refused, and never more`(seed: UInt64) throws {
    var invention = FrabInvention(seed: seed)
    for name in ["lib60-schedule.xml", "lib60-schedule.json"] {
      let whole = try FrabFile.shared("peers/pretalx/\(name)")
      var bytes = Array(whole.bytes.prefix(3_000 + invention.number(12_000)))
      for _ in 0..<(1 + invention.number(6)) {
        let place = invention.number(bytes.count)
        switch invention.number(4) {
        case 0: bytes[place] = UInt8(invention.number(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("<?x?><!--\"}{]>&#0;".utf8), at: place)
        default: bytes.insert(contentsOf: bytes[..<min(place, 200)], at: place)
        }
      }
      let file = InputFile(name: name, bytes: bytes)
      _ = try FrabFile.faults(file)
      let found = name.hasSuffix("xml") ? FrabXML.findings(in: file) : FrabJSON.findings(in: file)
      #expect(!found.isEmpty)
    }
  }
}
