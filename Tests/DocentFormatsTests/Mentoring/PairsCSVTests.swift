import Docent
import Foundation
import Testing

@testable import DocentFormats

@Suite struct PairsCSVTests {
  private func pair(_ state: PairState, wasPublished: Bool) throws -> Pair {
    func person(_ name: String, _ number: Int) throws -> Person {
      var details = PersonDraft(givenName: name, familyName: "Sample")
      details.email = "\(name)@example.org"
      details.phone = "+1 312 555 0100"
      return Person(
        id: Identifier(rawValue: Int64(number)), uuid: try ScheduleSample.uuid(number),
        details: details)
    }
    return Pair(
      id: Identifier(rawValue: 3), uuid: try ScheduleSample.uuid(3), program: "mentors",
      cycle: "2027", conference: "spring-2027", mentor: try person("ruth", 1),
      mentee: try person("maya", 2), state: state, score: 12,
      events: wasPublished ? [PairEvent(kind: .published, happenedAt: Instant(seconds: 0))] : [],
      meetings: [])
  }

  @Test(arguments: [
    (PairState.published, true, true), (.completed, true, true), (.draft, true, false),
    (.ended, true, true), (.ended, false, false),
  ])
  func `addresses stand beside pairs that both know or knew of`(
    state: PairState, wasPublished: Bool, isShown: Bool
  ) throws {
    let text = PairsCSV.text(of: [try pair(state, wasPublished: wasPublished)]) { _ in .utc }
    #expect(text.contains("ruth@example.org") == isShown)
    #expect(text.contains("maya@example.org") == isShown)
    #expect(text.contains(state.rawValue) && !text.contains("555"))
  }

  @Test func `dates are on the clocks that are asked for`() throws {
    let zone = try #require(Zone("America/Chicago"))
    let text = PairsCSV.text(of: [try pair(.published, wasPublished: true)]) { _ in zone }
    #expect(text.hasSuffix("mentors,2027,spring-2027,published,12,1969-12-31T18:00:00-06:00,,\r\n"))
  }
}
