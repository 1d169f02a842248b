import Docent
import Testing

@Suite struct RoomDraftTests {
  @Test(
    arguments: [
      ("Hall", "Room 1", "Hall / Room 1"), ("Hall", "", "Hall"), (nil, "Room 1", "Room 1"),
      ("", "Room 1", "Room 1"), (nil, "", ""),
    ]
  )
  func `a label is what is known of building and room`(
    building: String?, room: String, label: String
  ) {
    #expect(RoomDraft(building: building, room: room).label == label)
  }
}
