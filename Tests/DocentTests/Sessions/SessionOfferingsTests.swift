import Docent
import Testing

@Suite struct SessionOfferingsTests {
  private typealias ID = Identifier<Session>

  private func session(
    _ id: Int64, _ title: String, kind: String = SessionKind.plain, isCancelled: Bool = false
  ) -> SessionOutline {
    var session = SessionOutline(
      id: ID(rawValue: id), code: "S\(id)", title: title, startsAt: Instant(seconds: Int(id)),
      endsAt: nil)
    session.kind = kind
    session.isCancelled = isCancelled
    return session
  }

  private func firsts(
    _ sessions: [SessionOutline], names: [Int64: String] = [:], abstracts: [Int64: String] = [:]
  ) -> [Int64: Int64] {
    func keyed(_ texts: [Int64: String]) -> [ID: String] {
      Dictionary(uniqueKeysWithValues: texts.map { (ID(rawValue: $0.key), $0.value) })
    }
    let firsts = SessionOfferings(sessions, named: keyed(names)).firsts(abstracts: keyed(abstracts))
    return Dictionary(uniqueKeysWithValues: firsts.map { ($0.key.rawValue, $0.value.rawValue) })
  }

  @Test func `sessions that name the same are one thing, whatever their titles`() {
    let sessions = [
      session(9, "Tour A"), session(3, "Tour B"), session(5, "Talk"), session(6, "Alone"),
      session(7, "Off", isCancelled: true),
    ]
    #expect(
      firsts(sessions, names: [9: "tour", 3: " TOUR", 6: "alone", 7: "alone"]) == [9: 9, 3: 9])
  }

  @Test func `sessions with the same title and abstract are one thing`() {
    let sessions = [
      session(1, "Library Tour"), session(2, "library  TOUR"), session(3, "Library Tour"),
      session(4, "Library Tour"), session(5, "LibraryTour"), session(6, "Café"),
      session(7, "CAFE\u{301}"), session(8, "Other"),
    ]
    let abstracts: [Int64: String] = [
      1: "We walk.", 2: "We walk.", 3: "We run.", 4: " ", 5: "We walk.", 6: "Tea.", 7: "Tea.",
      8: "We walk.",
    ]
    #expect(firsts(sessions, abstracts: abstracts) == [1: 1, 2: 1, 6: 6, 7: 6])
    let offerings = SessionOfferings(sessions, named: [:])
    #expect(offerings.undecided.map(\.rawValue) == [1, 2, 3, 4, 6, 7], "only these are read")
  }

  @Test func `a session that names its offering has no other by its title`() {
    let sessions = [session(1, "Tour"), session(2, "Tour"), session(3, "Tour")]
    let abstracts: [Int64: String] = [1: "a", 2: "a", 3: "a"]
    #expect(firsts(sessions, names: [1: "x"], abstracts: abstracts) == [2: 2, 3: 2])
    #expect(firsts(sessions, names: [1: "x", 2: "y", 3: "z"], abstracts: abstracts) == [:])
  }

  @Test func `cancelled sessions and what every day has are no offerings`() {
    let abstracts: [Int64: String] = [1: "a", 2: "a"]
    for kind in ["meal", "break", "meeting", "service"] {
      let sessions = [session(1, "Lunch", kind: kind), session(2, "Lunch", kind: kind)]
      #expect(firsts(sessions, names: [1: "x", 2: "x"]) == [:])
      #expect(firsts(sessions, abstracts: abstracts) == [:])
    }
    let sessions = [session(1, "Tour"), session(2, "Tour", isCancelled: true)]
    #expect(firsts(sessions, abstracts: abstracts) == [:])
  }
}
