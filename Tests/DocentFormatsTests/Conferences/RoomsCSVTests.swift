import Docent
import Testing

@testable import DocentFormats

@Suite struct RoomsCSVTests {
  @Test func `a row says all there is to say of a room`() throws {
    let file = try RoomsCSV.read(
      CSVReader(
        text: "building,room,capacity,floor,latitude,longitude\nHall,Room 1,40,2,41.85,-87.62\n"))
    var expected = RoomDraft(building: "Hall", room: "Room 1")
    expected.capacity = 40
    expected.floor = "2"
    expected.latitude = 41.85
    expected.longitude = -87.62
    #expect(file.drafts.map(\.content) == [expected])
    #expect(file.headings.count == 6)
  }

  @Test func `all faults are reported`() throws {
    let faults = try refusals {
      try RoomsCSV.read(
        CSVReader(text: "venue,room,capacity,latitude\nHall,,-1,\nHall,Room 2,,97\n"))
    }
    #expect(
      faults.map { $0.prefix(11) } == ["a.csv:2:6: ", "a.csv:2:7: ", "a.csv:3:14:"])
  }

  @Test func `an unknown column is named and not read`() throws {
    let file = try RoomsCSV.read(CSVReader(text: "room,capacty\nRoom 1,40\n"))
    #expect(
      file.oddities.map(\.description) == [
        "a.csv:1:6: the column \"capacty\" is not known; its cells are not read; "
          + "did you mean \"capacity\"?"
      ])
  }
}
