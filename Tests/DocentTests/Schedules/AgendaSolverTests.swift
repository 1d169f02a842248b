import Docent
import Testing

@Suite struct AgendaSolverTests {
  typealias Item = AgendaProblem.Item

  @Test(arguments: 0..<10)
  func `random problems are solved as by trying everything`(batch: Int) {
    for seed in batch * 200..<(batch + 1) * 200 {
      let problem = AgendaProblem.random(seed: seed)
      let solution = AgendaSolver.solve(problem)
      #expect(solution == AgendaBruteForce(problem: problem).solve(), "seed \(seed)")
      #expect(AgendaChecker.violations(of: solution, in: problem) == [], "seed \(seed)")
    }
  }

  @Test(arguments: 0...2)
  func `the solution of a large problem is valid`(meetingsWanted: Int) {
    let problem = AgendaProblem.large(seed: 5, meetingsWanted: meetingsWanted)
    let solution = AgendaSolver.solve(problem)
    #expect(AgendaChecker.violations(of: solution, in: problem) == [])
    #expect(solution.meetings == meetingsWanted)
  }

  @Test func `no days and empty days are solved`() {
    #expect(AgendaSolver.solve(.sample([], days: 0)).days == [])
    #expect(AgendaSolver.solve(.sample([])).chosen == [[]])
  }

  // MARK: Walking

  @Test func `the next candidate is one that can be walked to in time`() {
    let items = [Item(8, 9, at: 0, worth: 5), Item(9, 10, at: 1, worth: 9), Item(9.5, 10.5, at: 1)]
    #expect(AgendaSolver.solve(.sample(items, walk: 0)).chosen == [[0, 1]])
    #expect(AgendaSolver.solve(.sample(items, walk: 30)).chosen == [[1]])
    #expect(AgendaSolver.solve(.sample([items[0], items[2]], walk: 30)).chosen == [[0, 1]])
  }

  @Test func `no time is walked to or from a place that is not known`() {
    let items = [Item(8, 9, at: 0), Item(9, 10), Item(10, 11, at: 1)]
    #expect(AgendaSolver.solve(.sample(items, walk: 600)).chosen == [[0, 1, 2]])
  }

  @Test func `a walk counts only between neighbours, even if a detour is shorter`() {
    let items = [Item(8, 9, at: 0), Item(9, 9.25), Item(9.25, 10, at: 1)]
    #expect(AgendaSolver.solve(.sample(items, walk: 60)).chosen == [[0, 1, 2]])
  }

  // MARK: Musts and value

  @Test func `a must comes before any value, and two musts before one`() {
    let items = [
      Item(8, 10, worth: 1_000_000), Item(8, 12, must: true), Item(8.5, 9, must: true),
      Item(9, 9.5, must: true),
    ]
    let solution = AgendaSolver.solve(.sample(items))
    #expect(solution.chosen == [[2, 3]])
    #expect(solution.musts == 2)
    #expect(solution.value == 2)
  }

  @Test func `of equal values the fewest candidates are chosen, then the first of them`() {
    let items = [
      Item(8, 9, worth: 4), Item(8, 8.5, worth: 2), Item(8.5, 9, worth: 2), Item(8, 9, worth: 4),
      Item(15, 16, worth: 0),
    ]
    #expect(AgendaSolver.solve(.sample(items)).chosen == [[0]])
  }

  @Test func `values up to the bound add up without loss`() {
    let items = (420..<1_260).map { minute in
      Item(Double(minute) / 60, Double(minute + 1) / 60, worth: 1_000_000)
    }
    let solution = AgendaSolver.solve(.sample(items, meal: 1))
    #expect(solution.value == 839_000_000)
    #expect(solution.upperBound == solution.value)
  }

  // MARK: Meals

  @Test func `a day with something on both sides of midday keeps a meal free`() {
    let items = [Item(9, 11.5, worth: 5), Item(11.5, 13.5, worth: 4), Item(13.5, 16, worth: 5)]
    let solution = AgendaSolver.solve(.sample(items))
    #expect(solution.chosen == [[0, 2]])
    #expect(solution.days[0].meal == .init(start: 690, end: 750))
  }

  @Test func `a day on one side of midday needs no meal`() {
    let early = AgendaSolver.solve(.sample([Item(9, 11.5), Item(11.5, 14)]))
    #expect(early.chosen == [[0, 1]])
    #expect(early.days[0].meal == nil)
    let late = AgendaSolver.solve(.sample([Item(11, 13.5), Item(13.5, 16)]))
    #expect(late.chosen == [[0, 1]])
    #expect(late.days[0].meal == nil)
  }

  @Test func `a meal is as long as there is room, from 45 minutes to an hour`() {
    func meal(until hour: Double) -> AgendaProblem.Stretch? {
      AgendaSolver.solve(.sample([Item(9, 12), Item(hour, 15)])).days[0].meal
    }
    #expect(meal(until: 14) == .init(start: 720, end: 780))
    #expect(meal(until: 12.75) == .init(start: 720, end: 765))
    #expect(meal(until: 12.7) == nil, "One of the two is left out.")
  }

  @Test func `the walk does not count as time for the meal`() {
    let items = [Item(9, 12, at: 0), Item(13, 15, at: 1)]
    let solution = AgendaSolver.solve(.sample(items, walk: 15))
    #expect(solution.days[0].meal == .init(start: 720, end: 765))
    #expect(AgendaSolver.solve(.sample(items, walk: 16)).value == 1)
  }

  @Test func `a candidate that spans the window brings its own meal`() {
    let items = [Item(9, 11), Item(11, 14), Item(14, 15)]
    let solution = AgendaSolver.solve(.sample(items))
    #expect(solution.chosen == [[0, 1, 2]])
    #expect(solution.days[0].meal == nil)
  }

  @Test func `a candidate that is a meal is the meal if it overlaps the window`() {
    func chosen(_ start: Double, _ end: Double) -> [[Int]] {
      let items = [Item(9, 11.5), Item(start, end, meal: true), Item(12, 15, worth: 3)]
      return AgendaSolver.solve(.sample(items)).chosen
    }
    #expect(chosen(11.5, 12) == [[0, 1, 2]])
    #expect(chosen(8, 9) == [[1, 2]])
  }

  @Test func `a day whose agreed meetings leave no meal does without`() {
    let agreed = [(9.0, 10.0), (11.5, 12.0), (12.5, 15.0)]
    let solution = AgendaSolver.solve(.sample([Item(10, 11), Item(15, 16)], agreed: agreed))
    #expect(solution.chosen == [[0, 1]])
    #expect(solution.days[0].isMealWaived)
    #expect(solution.days[0].meal == nil)
  }
}
