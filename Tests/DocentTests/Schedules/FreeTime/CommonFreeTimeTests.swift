import Testing

@testable import Docent

@Suite struct CommonFreeTimeTests {
  private let conference: Conference
  private let walking = WalkingTimes([WalkingDraft(from: "N", to: "S", minutes: 12)])
  private var rules = PlanningRules()

  init() throws {
    conference = try .sample()
  }

  private func room(_ name: String, in building: String) -> RoomDraft {
    RoomDraft(building: building, room: name)
  }

  private func engagement(
    _ start: String, _ end: String, at room: RoomDraft? = nil, on day: String = "2027-06-24"
  ) throws -> Engagement {
    Engagement(
      startsAt: try .sample("\(day)T\(start)Z"), endsAt: try .sample("\(day)T\(end)Z"), room: room)
  }

  private func side(_ engagements: Engagement..., days: Int = 1) -> FreeTimeSide {
    FreeTimeSide(days: Set(conference.days.prefix(days)), engagements: engagements)
  }

  private func find(
    _ one: FreeTimeSide, _ other: FreeTimeSide, minutes: Int = 30, on day: CivilDay? = nil
  ) -> CommonFreeTime {
    CommonFreeTime(
      of: one, and: other, at: conference, rules: rules, walking: walking, minutes: minutes, on: day
    )
  }

  private func words(_ time: CommonFreeTime) -> [String] {
    time.stretches.map { stretch in
      let clocks = [stretch.startsAt, stretch.endsAt].map { conference.zone.wall(at: $0).clock }
      return clocks.joined(separator: "–")
        + " \(stretch.near?.label ?? "") \(stretch.walks.one)+\(stretch.walks.other)"
    }
  }

  @Test func `two who have nothing are free in all hours in which meetings begin`() {
    #expect(words(find(side(), side())) == ["08:00–22:00  0+0"])
    #expect(
      find(side(days: 3), side(days: 2)).stretches.map(\.day) == Array(conference.days.prefix(2)))
    #expect(find(side(days: 3), side(days: 3), on: conference.days[1]).stretches.count == 1)
  }

  @Test func `they meet where they walk least, and the walks are taken off`() throws {
    let (one, two, south) = (room("1", in: "N"), room("2", in: "N"), room("3", in: "S"))
    let mine = side(
      try engagement("08:00", "10:00", at: one), try engagement("11:00", "22:00", at: two))
    let yours = side(
      try engagement("08:00", "09:30", at: south), try engagement("11:10", "22:00", at: two))
    #expect(words(find(mine, yours)) == ["10:04–11:00 N / 2 4+12"])
  }

  @Test func `a slow walker needs longer`() throws {
    var mine = side(
      try engagement("08:00", "10:00", at: room("1", in: "S")),
      try engagement("11:00", "22:00", at: room("1", in: "N")))
    mine.preferences.pacePercent = 150
    let yours = side(try engagement("08:00", "10:00", at: room("1", in: "N")))
    #expect(words(find(mine, yours)) == ["10:18–11:00 N / 1 18+0"])
  }

  @Test func `a place with more walking is chosen where else the time would not do`() throws {
    let (north, south) = (room("1", in: "N"), room("1", in: "S"))
    let mine = side(
      try engagement("08:00", "10:00", at: north), try engagement("11:00", "22:00", at: north))
    let yours = side(
      try engagement("08:00", "09:00", at: south), try engagement("10:30", "22:00", at: north))
    #expect(words(find(mine, yours)) == ["10:00–10:30 N / 1 0+12"])
    let late = side(
      try engagement("08:00", "10:00", at: south), try engagement("10:45", "22:00", at: south))
    #expect(words(find(mine, late, minutes: 21)) == ["10:12–10:45 S / 1 24+0"])
    #expect(find(mine, late, minutes: 46).stretches.isEmpty)
  }

  @Test func `hours of both hold, and a meeting begins when the rules allow`() throws {
    var (mine, yours) = (side(), side(try engagement("12:00", "19:59")))
    mine.preferences.earliest = 9 * 60
    mine.preferences.latest = 21 * 60
    yours.preferences.earliest = 8 * 60 + 30
    #expect(words(find(mine, yours)) == ["09:00–12:00  0+0", "19:59–21:00  0+0"])
    yours.engagements = [try engagement("12:00", "20:01")]
    #expect(words(find(mine, yours)) == ["09:00–12:00  0+0"])
  }

  @Test func `where there is no time the longest that come near are told, and nothing of anybody`()
    throws
  {
    let mine = side(try engagement("08:00", "12:00"), try engagement("12:20", "15:00"))
    let yours = side(try engagement("15:10", "22:00"))
    let time = find(mine, yours)
    #expect(time.stretches.isEmpty)
    #expect(
      time.remarks == [
        """
        the two have no 30 minutes in common; the nearest misses:
          Thursday 12:00–12:20: 20 minutes
          Thursday 15:00–15:10: 10 minutes
        """
      ])
    #expect(
      find(side(), side(try engagement("07:00", "22:00"))).remarks
        == ["the two have no 30 minutes in common; at no minute are both free"])
    #expect(
      find(side(days: 0), side()).remarks
        == ["the two have no 30 minutes in common; no day finds both on site"])
  }

  @Test(arguments: 0..<UInt64(100))
  func `every stretch is what trying every minute at every place finds`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let sides = (0..<2).map { _ in randomSide(using: &random) }
    let minutes = Int.random(in: 1...60, using: &random)
    let search = FreeTimeBruteForce(
      sides: sides, conference: conference, rules: rules, walking: walking, minutes: minutes)
    let found = find(sides[0], sides[1], minutes: minutes).stretches
    let expected = conference.days.flatMap(search.runs)
    #expect(found.map(\.startsAt.minute) == expected.map(\.start))
    #expect(found.map(\.endsAt.minute) == expected.map(\.end))
    #expect(found.map { [$0.walks.one, $0.walks.other] } == expected.map(\.walks))
    let turned = find(sides[1], sides[0], minutes: minutes).stretches
    #expect(turned.map(\.near) == found.map(\.near) && turned.map(\.endsAt) == found.map(\.endsAt))
  }

  private func randomSide(using random: inout SplitMix64) -> FreeTimeSide {
    var side = FreeTimeSide(
      days: Set(conference.days.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }))
    side.preferences.pacePercent = [50, 100, 130, 400].randomElement(using: &random) ?? 100
    side.preferences.earliest = [nil, 9 * 60 + 7].randomElement(using: &random) ?? nil
    side.preferences.latest = [nil, 18 * 60 + 3].randomElement(using: &random) ?? nil
    let rooms =
      [nil] + [("1", "N"), ("2", "N"), ("1", "S"), ("1", "T")].map { room($0.0, in: $0.1) }
    for day in conference.days {
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        let start = conference.minute(Int.random(in: 360...1_300, using: &random), on: day)
        let end = start + Int.random(in: 1...90, using: &random)
        side.engagements.append(
          Engagement(
            startsAt: Instant(minute: start), endsAt: Instant(minute: end),
            room: rooms.randomElement(using: &random) ?? nil))
      }
    }
    return side
  }
}
