import Docent
import Testing

@Suite struct ProgramKindTests {
  @Test(arguments: [(ProgramKind.conference, 2), (.career, 0), (.directory, 0)])
  func `only pairs bound to a conference meet there unless told`(kind: ProgramKind, meetings: Int) {
    #expect(kind.defaultMeetings == meetings)
  }
}
