import Docent
import Testing

@Suite struct AgendaMeetingTests {
  typealias Item = AgendaProblem.Item

  @Test func `two meetings go to two days, even at a cost in value`() {
    let items = [Item(9, 10), Item(33, 34, worth: 50)]
    let problem = AgendaProblem.sample(items, days: 2, slots: [10, 10.5, 11, 33], wanted: 2)
    let solution = AgendaSolver.solve(problem)
    #expect(solution.meetingHours == [[10], [33]])
    #expect(solution.chosen == [[0], []])
  }

  @Test func `two meetings go to one day if no other has a slot`() {
    let problem = AgendaProblem.sample([], days: 2, slots: [33, 33.25, 33.5, 34], wanted: 2)
    #expect(AgendaSolver.solve(problem).meetingHours == [[], [33, 33.5]])
  }

  @Test func `no more meetings are placed than are wanted`() {
    let problem = AgendaProblem.sample([], days: 3, slots: [9, 33, 57], wanted: 2)
    #expect(AgendaSolver.solve(problem).meetingHours == [[9], [33], []])
  }

  @Test func `a meeting comes before value, but after a must`() {
    let optional = AgendaProblem.sample([Item(9, 10, worth: 100)], slots: [9], wanted: 1)
    #expect(AgendaSolver.solve(optional).meetings == 1)
    #expect(AgendaSolver.solve(optional).chosen == [[]])
    let must = AgendaProblem.sample([Item(9, 10, must: true)], slots: [9], wanted: 1)
    #expect(AgendaSolver.solve(must).meetings == 0)
    #expect(AgendaSolver.solve(must).chosen == [[0]])
  }

  @Test func `a meeting takes the place of the walk's beginning, not of the walk`() {
    let items = [Item(8, 9, at: 0), Item(10, 11, at: 1)]
    #expect(AgendaSolver.solve(.sample(items, walk: 30, slots: [9], wanted: 1)).value == 2)
    #expect(AgendaSolver.solve(.sample(items, walk: 31, slots: [9], wanted: 1)).value == 1)
  }

  @Test func `a meeting is something on its side of midday`() {
    let late = [Item(11.25, 15)]
    #expect(AgendaSolver.solve(.sample(late)).chosen == [[0]])
    #expect(AgendaSolver.solve(.sample(late, slots: [10.5], wanted: 1)).chosen == [[]])
    let early = [Item(9, 13.5)]
    #expect(AgendaSolver.solve(.sample(early)).chosen == [[0]])
    #expect(AgendaSolver.solve(.sample(early, slots: [14], wanted: 1)).chosen == [[]])
  }

  @Test func `meetings and the meal share a stretch in any order`() {
    let items = [Item(9, 12), Item(13.25, 15)]
    let before = AgendaSolver.solve(.sample(items, slots: [12], wanted: 1))
    #expect(before.days[0].meal == .init(start: 750, end: 795))
    let after = AgendaSolver.solve(.sample(items, slots: [12.75], wanted: 1))
    #expect(after.days[0].meal == .init(start: 720, end: 765))
    let between = AgendaSolver.solve(.sample(items, slots: [12.25], wanted: 1))
    #expect(between.meetings == 1)
    #expect(between.value == 1, "No 45 minutes are left on either side.")
  }

  @Test func `the meal may lie between two meetings`() {
    let items = [Item(9, 12), Item(13.75, 15)]
    let solution = AgendaSolver.solve(.sample(items, slots: [12, 13.25], wanted: 2))
    #expect(solution.value == 2)
    #expect(solution.days[0].meal == .init(start: 750, end: 795))
  }

  @Test func `of equal days the first candidates win, whether the meal or the meeting is first`() {
    let items = [Item(9, 12), Item(12.75, 13), Item(13.75, 15), Item(14.75, 16)]
    let solution = AgendaSolver.solve(.sample(items, slots: [12, 14.25], wanted: 1))
    #expect(solution.chosen == [[0, 1, 2]])
    #expect(solution.meetingHours == [[12]])
    #expect(solution.days[0].meal == .init(start: 780, end: 825))
    let three = [items[0], items[1], items[3]]
    let early = AgendaSolver.solve(.sample(three, slots: [14.25], wanted: 1))
    #expect(early.chosen == [[0, 1, 2]])
    #expect(early.days[0].meal == .init(start: 720, end: 765))
  }

  // MARK: Agreed meetings

  @Test func `an agreed meeting is kept, whatever it costs`() {
    let items = [Item(9, 10.25, worth: 50, must: true), Item(10.5, 11)]
    let solution = AgendaSolver.solve(.sample(items, agreed: [(10, 10.5)]))
    #expect(solution.chosen == [[1]])
    #expect(solution.musts == 0)
  }

  @Test func `nobody walks until an agreed meeting is over`() {
    let items = [Item(9, 10, at: 0), Item(10.75, 11, at: 1)]
    #expect(AgendaSolver.solve(.sample(items, walk: 15, agreed: [(10, 10.5)])).value == 2)
    #expect(AgendaSolver.solve(.sample(items, walk: 16, agreed: [(10, 10.5)])).value == 1)
  }

  @Test func `free meetings and the meal avoid agreed meetings, which may overlap`() {
    let agreed = [(10.0, 12.0), (10.5, 11.0), (12.5, 13.0)]
    let problem = AgendaProblem.sample(
      [Item(14, 15)], slots: [9.75, 11.5, 11.75, 12, 12.25], wanted: 1, agreed: agreed)
    let solution = AgendaSolver.solve(problem)
    #expect(solution.meetingHours == [[12]])
    #expect(solution.days[0].meal == .init(start: 780, end: 840))
  }

  @Test func `a day is as long as its opening, or as its agreed meetings`() {
    let slots = [6.5, 22.0]
    #expect(AgendaSolver.solve(.sample([], slots: slots, wanted: 2)).meetings == 0)
    let agreed = [(6.0, 6.5), (22.5, 23.0)]
    let problem = AgendaProblem.sample([], slots: slots, wanted: 2, agreed: agreed)
    #expect(AgendaSolver.solve(problem).meetingHours == [slots])
  }
}
