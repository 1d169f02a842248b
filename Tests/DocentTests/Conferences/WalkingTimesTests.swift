import Docent
import Testing

@Suite struct WalkingTimesTests {
  static func room(_ building: String?, _ room: String, floor: String? = nil) -> RoomDraft {
    var draft = RoomDraft(building: building, room: room)
    draft.floor = floor
    return draft
  }

  @Test(
    arguments: [
      (room("A", "1"), room("A", "1"), 0),
      (room("A", "1", floor: "2"), room("A", "1"), 0),
      (room("A", "1", floor: "2"), room("A", "3", floor: "2"), 2),
      (room("A", "1", floor: "2"), room("A", "3", floor: "3"), 4),
      (room("A", "1", floor: "2"), room("A", "3"), 4),
      (room("A", "1"), room("A", "3"), 4),
      (room("A", "1", floor: "2"), room("B", "1", floor: "2"), 10),
      (room("A", "1"), room("B", "1"), 10),
      (room(nil, "1"), room("B", "1"), 0),
      (room(nil, "1"), room(nil, "1"), 0),
      (room(nil, "1"), room(nil, "2"), 4),
    ]
  )
  func `a walk that nobody measured takes the usual time, both ways`(
    from: RoomDraft, to: RoomDraft, minutes: Int
  ) {
    let times = WalkingTimes([])
    #expect(times.minutes(from: from, to: to) == minutes)
    #expect(times.minutes(from: to, to: from) == minutes)
  }

  @Test func `rules say how long walks take that nobody measured`() {
    var usual = PlanningRules.Walking()
    (usual.sameFloor, usual.sameBuilding, usual.otherBuilding) = (1, 31, 30)
    let times = WalkingTimes([WalkingDraft(from: "A", to: "B", minutes: 9)], usual: usual)
    let rooms = [
      Self.room("A", "1", floor: "1"), Self.room("A", "2", floor: "1"), Self.room("A", "3"),
      Self.room("B", "1"), Self.room("C", "1"),
    ]
    #expect(rooms.map { times.minutes(from: rooms[0], to: $0) } == [0, 1, 31, 9, 30])
    #expect(times.matrix(of: rooms).prefix(5) == [0, 1, 31, 9, 30])
    #expect(times.longest == 31)
  }

  @Test func `no time is walked to or from a place that is not known`() {
    let times = WalkingTimes([WalkingDraft(from: "A", to: "B", minutes: 9)])
    #expect(times.minutes(from: nil, to: Self.room("A", "1")) == 0)
    #expect(times.minutes(from: Self.room("A", "1"), to: nil) == 0)
    #expect(times.minutes(from: nil, to: nil) == 0)
  }

  @Test func `a walk measured one way counts for both`() {
    let times = WalkingTimes([WalkingDraft(from: "A", to: "B", minutes: 17)])
    #expect(times.minutes(from: Self.room("A", "1"), to: Self.room("B", "1")) == 17)
    #expect(times.minutes(from: Self.room("B", "1"), to: Self.room("A", "1")) == 17)
    #expect(times.minutes(from: Self.room("A", "1"), to: Self.room("C", "1")) == 10)
  }

  @Test(arguments: [false, true])
  func `a walk measured both ways has its own time each way`(isReversed: Bool) {
    let walks = [
      WalkingDraft(from: "A", to: "B", minutes: 17), WalkingDraft(from: "B", to: "A", minutes: 6),
    ]
    let times = WalkingTimes(isReversed ? walks.reversed() : walks)
    #expect(times.minutes(from: Self.room("A", "1"), to: Self.room("B", "1")) == 17)
    #expect(times.minutes(from: Self.room("B", "1"), to: Self.room("A", "1")) == 6)
  }

  @Test func `a measured walk of no minutes is one`() {
    let times = WalkingTimes([WalkingDraft(from: "A", to: "B", minutes: 0)])
    #expect(times.minutes(from: Self.room("B", "1"), to: Self.room("A", "2")) == 0)
  }

  @Test(arguments: 0..<20)
  func `the matrix has the minutes of each two rooms`(seed: Int) {
    var numbers = SplitMix64(state: UInt64(seed))
    let buildings = [nil, "A", "B", "C", "D"]
    let walks = (0..<6).map { _ in
      WalkingDraft(
        from: buildings[numbers.number(1..<5)] ?? "", to: buildings[numbers.number(1..<5)] ?? "",
        minutes: numbers.number(0..<40))
    }
    let rooms = (0..<15).map { _ in
      Self.room(
        buildings[numbers.number(0..<5)], "\(numbers.number(0..<4))",
        floor: [nil, "1", "2"][numbers.number(0..<3)])
    }
    let times = WalkingTimes(walks)
    let expected = rooms.flatMap { from in
      rooms.map { to in UInt16(times.minutes(from: from, to: to)) }
    }
    #expect(times.matrix(of: rooms) == expected)
  }

  @Test func `the matrix of no rooms is empty`() {
    #expect(WalkingTimes([]).matrix(of: []) == [])
  }

  @Test func `a walk too long for the matrix is as long as it can say`() {
    let times = WalkingTimes([WalkingDraft(from: "A", to: "B", minutes: 70_000)])
    let rooms = [Self.room("A", "1"), Self.room("B", "1")]
    #expect(times.matrix(of: rooms) == [0, 65_535, 65_535, 0])
  }
}
