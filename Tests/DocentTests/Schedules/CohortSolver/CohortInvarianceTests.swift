import AgendaInstances
import Docent
import Testing

/// What must not change the plan, or only so far.
@Suite struct CohortInvarianceTests {
  private static let effort = CohortEffort(rounds: 60, passes: 2)
  private static let plain = CohortInstance(attendees: 24, sessions: 80, candidates: 24)
    .problem(seed: 3)
  private static let nasty = CohortInstance(
    attendees: 24, sessions: 80, candidates: 24, isNasty: true
  ).problem(seed: 3)

  /// How far bounds may lie apart that would be the same if prices were the best: a thousandth.
  ///
  /// The search ends when steps gain next to nothing, and where that is depends on the way there.
  private static func slack(_ bound: Int) -> Int { bound / 1_000 + 1 }

  @Test func `the number of workers does not matter`() {
    let small = [false, true].flatMap { isTied in
      (0..<8).map { CohortProblem.random(seed: $0, isTied: isTied) }
    }
    let wide = CohortInstance(attendees: 130, sessions: 40, candidates: 10, isNasty: true)
      .problem(seed: 1)
    for problem in small + [Self.nasty, wide] {
      var effort = CohortEffort(rounds: 20, passes: 1)
      let one = CohortSolver.solve(problem, effort: effort)
      for workers in [2, 4] {
        effort.workers = workers
        #expect(CohortSolver.solve(problem, effort: effort) == one)
      }
    }
  }

  @Test func `more seats do not lower the bound`() throws {
    for problem in [Self.plain, Self.nasty] {
      let old = CohortSolver.solve(problem, effort: Self.effort)
      let dearest = try #require(old.prices.indices.max { old.prices[$0] < old.prices[$1] })
      var roomier = problem
      roomier.capacities[dearest] += 1
      let new = CohortSolver.solve(roomier, effort: Self.effort)
      #expect(new.ranks == old.ranks)
      #expect(new.upperBound >= old.value)
      #expect(new.upperBound >= old.upperBound - Self.slack(old.upperBound))
      #expect(CohortChecker.violations(of: old, in: roomier) == [])
    }
  }

  @Test func `twice as many attendees with twice as many seats come to twice as much`() {
    for problem in [Self.plain, Self.nasty] {
      let one = CohortSolver.solve(problem, effort: Self.effort)
      let two = CohortSolver.solve(
        CohortProblem(
          attendees: problem.attendees + problem.attendees,
          capacities: problem.capacities.map { 2 * $0 }),
        effort: Self.effort)
      #expect(two.ranks == one.ranks + one.ranks)
      #expect(two.upperBound >= 2 * one.value)
      #expect(two.value <= 2 * one.upperBound)
      #expect(abs(two.upperBound - 2 * one.upperBound) <= Self.slack(two.upperBound))
    }
  }

  @Test func `the order of attendees changes no more than the gap`() {
    for problem in [Self.plain, Self.nasty] {
      let one = CohortSolver.solve(problem, effort: Self.effort)
      var turned = problem
      turned.attendees.reverse()
      let other = CohortSolver.solve(turned, effort: Self.effort)
      #expect(other.ranks == one.ranks.reversed())
      #expect(one.value <= other.upperBound && other.value <= one.upperBound)
      #expect(abs(one.upperBound - other.upperBound) <= Self.slack(one.upperBound))
    }
  }

  @Test func `attendees who want nothing change no more than the gap`() {
    let one = CohortSolver.solve(Self.plain, effort: Self.effort)
    var more = Self.plain
    let idle = CohortProblem.Attendee(agenda: AgendaProblem.sample([]), seats: [])
    more.attendees.insert(idle, at: 0)
    more.attendees.append(idle)
    let other = CohortSolver.solve(more, effort: Self.effort)
    #expect(other.agendas.first?.value == 0 && other.agendas.last?.value == 0)
    #expect(one.value <= other.upperBound && other.value <= one.upperBound)
    #expect(abs(one.upperBound - other.upperBound) <= Self.slack(one.upperBound))
  }

  @Test func `the search can begin at the prices of before`() {
    let one = CohortSolver.solve(Self.plain, effort: Self.effort)
    let again = CohortSolver.solve(
      Self.plain, effort: CohortEffort(rounds: 1, passes: 1), from: one.prices)
    #expect(again.upperBound == one.upperBound)
    #expect(CohortChecker.violations(of: again, in: Self.plain) == [])
  }
}

extension CohortSolution {
  /// By attendee: musts, meetings and days with meetings.
  var ranks: [CohortBruteForce.Rank] { agendas.map { CohortBruteForce.Rank($0) } }
}
