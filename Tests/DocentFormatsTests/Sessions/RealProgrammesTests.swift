import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite(
  .enabled(
    if: SharedData.isThere,
    "the shared data is neither beside the checkout nor at DOCENT_SHARED_DATA"))
struct RealProgrammesTests {
  @Test(arguments: [("code4lib2024", 93, 20, 9), ("code4lib2020", 94, 0, 7)])
  func `the programme of a real conference is read as it is`(
    name: String, sessions: Int, withoutEnd: Int, rooms: Int
  ) throws {
    let file = try SessionsCSV.read(path: SharedData.path("schedules/\(name)/sessions.csv"))
    let drafts = file.drafts.map(\.content)
    #expect(drafts.count == sessions)
    #expect(drafts.count { $0.end == nil } == withoutEnd)
    let places = Set(drafts.map { [$0.building, $0.room] }).subtracting([[nil, nil]])
    #expect(places.count == rooms)
    #expect(drafts.allSatisfy { $0.zone == Zone("America/New_York") })
    #expect(drafts.allSatisfy { $0.notes["source_path"] != nil })
    #expect(file.oddities.count == 1)
  }

  @Test func `all speakers of a real conference are found`() throws {
    let path = SharedData.path("schedules/code4lib2024/sessions.csv")
    let speakers = try SessionsCSV.read(path: path).drafts.map(\.content.speakers)
    #expect(speakers.count { !$0.isEmpty } == 71)
    #expect(Set(speakers.joined()).count == 129)
  }
}
