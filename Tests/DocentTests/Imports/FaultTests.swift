import Docent
import Testing

@Suite struct FaultTests {
  @Test func `a place is written as editors read it`() {
    #expect(Place(file: "a.csv").description == "a.csv")
    #expect(Place(file: "a.csv", line: 7).description == "a.csv:7")
    #expect(Place(file: "a.csv", line: 7, column: 3).description == "a.csv:7:3")
    #expect(Place(file: "a.csv", column: 3).description == "a.csv")
  }

  @Test func `a fault names its place first`() {
    let fault = Fault(place: Place(file: "a.csv", line: 7), message: "it is late")
    #expect(fault.description == "a.csv:7: it is late")
  }

  @Test func `a refusal lists its first faults and counts the rest`() {
    let faults = (1...53).map { Fault(place: Place(file: "a.csv", line: $0), message: "no") }
    let lines = FileRefused(faults: faults).description.split(separator: "\n")
    #expect(lines.count == FileRefused.listedFaults + 1)
    #expect(lines.first == "a.csv:1: no" && lines.last == "… and 3 more")
    #expect(FileRefused(faults: Array(faults.prefix(2))).description == "a.csv:1: no\na.csv:2: no")
  }

  @Test func `a file that cannot be read is named with what to do`() {
    #expect(
      InputError.missing(path: "a.csv").description
        == "There is no file a.csv; check the name and the folder you are in.")
    #expect(
      InputError.isDirectory(path: "data").description
        == "data is a folder; name the file in it.")
    #expect(
      InputError.unreadable(path: "a.csv", reason: "Permission denied").description.hasPrefix(
        "a.csv cannot be read (Permission denied); "))
  }
}
