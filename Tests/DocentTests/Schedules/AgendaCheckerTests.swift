import Docent
import Testing

@Suite struct AgendaCheckerTests {
  typealias Item = AgendaProblem.Item

  /// Two days with a walk, a meal, free and agreed meetings.
  static let problem = AgendaProblem.sample(
    [
      Item(8, 9, at: 0, worth: 3, must: true), Item(9.25, 11, at: 1, worth: 4),
      Item(10.75, 12, at: 1), Item(14, 15, at: 2, worth: 5), Item(32, 33, at: 0, worth: 2),
    ],
    days: 2, walk: 15, slots: [12, 12.25, 16, 23, 33, 34], wanted: 2, agreed: [(15, 16)])

  /// A way to spoil a solution, and what the checker says to it.
  struct Tampering: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let spoil: @Sendable (inout AgendaSolution) -> Void

    init(_ violation: String, _ spoil: @escaping @Sendable (inout AgendaSolution) -> Void) {
      testDescription = violation
      self.spoil = spoil
    }
  }

  @Test func `the best solution breaks no rule`() {
    let solution = AgendaSolver.solve(Self.problem)
    #expect(AgendaChecker.violations(of: solution, in: Self.problem) == [])
    #expect(solution.chosen == [[0, 1, 3], [4]])
    #expect(solution.meetingHours == [[12], [33]])
    #expect(solution.days[0].meal == .init(start: 660, end: 720))
  }

  @Test(arguments: [
    Tampering("There are 1 days instead of 2.") { $0.days.removeLast() },
    Tampering("Day 1: The candidates are not candidates of the day in their order.") {
      $0.days[0].candidates.swapAt(0, 1)
    },
    Tampering("Day 2: The candidates are not candidates of the day in their order.") {
      $0.days[1].candidates = [0]
    },
    Tampering("Day 1: Candidate 2 cannot be reached in time after 1.") {
      $0.days[0].candidates.insert(2, at: 2)
    },
    Tampering("Day 1: There is no free stretch from 820 to 850.") {
      $0.days[0].meetings = [820]
    },
    Tampering("Day 1: There is no free stretch from 1380 to 1410.") {
      $0.days[0].meetings = [1380]
    },
    Tampering("Day 1: What starts at 720 overlaps what starts at 735.") {
      $0.days[0].meetings = [720, 735]
    },
    Tampering("Day 1: What starts at 900 overlaps what starts at 930.") {
      $0.days[0].meetings = [930]
    },
    Tampering("Day 1: What starts at 720 overlaps what starts at 690.") {
      $0.days[0].meal = .init(start: 690, end: 750)
    },
    Tampering("Day 1: 750 is not a slot.") { $0.days[0].meetings = [750] },
    Tampering("Day 1: The meetings are not in order.") { $0.days[0].meetings = [960, 720] },
    Tampering("Day 1: The meal need not be waived.") { $0.days[0].isMealWaived = true },
    Tampering("Day 1: The meal is waived, and yet there is one.") {
      $0.days[0].isMealWaived = true
    },
    Tampering("Day 1: A meal is missing.") { $0.days[0].meal = nil },
    Tampering("Day 1: The meal from 750 to 841 lies outside of its window.") {
      $0.days[0].meal = .init(start: 750, end: 841)
    },
    Tampering("Day 1: A meal of 44 minutes is too short or too long.") {
      $0.days[0].meal = .init(start: 660, end: 704)
    },
    Tampering("Day 2: There is a meal that the day does not need.") {
      $0.days[1].meal = .init(start: 2100, end: 2160)
    },
    Tampering("1 musts are chosen, not 2.") { $0.musts = 2 },
    Tampering("2 meetings are placed, not 1.") { $0.meetings = 1 },
    Tampering("Only 2 meetings are wanted, not 3.") { $0.days[1].meetings.append(2040) },
    Tampering("The value is 14, not 15.") { $0.value = 15 },
    Tampering("The bound 13 lies below the value 14.") { $0.upperBound = 13 },
  ])
  func `a spoilt solution is found out`(tampering: Tampering) {
    var solution = AgendaSolver.solve(Self.problem)
    tampering.spoil(&solution)
    let violations = AgendaChecker.violations(of: solution, in: Self.problem)
    #expect(violations.contains(tampering.testDescription), "\(violations)")
  }
}
