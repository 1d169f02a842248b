import Docent
import Testing

/// What must not change a solution, or not for the worse.
@Suite struct AgendaInvarianceTests {
  static let problems = (20_000..<20_100).map { AgendaProblem.random(seed: $0) }

  @Test func `one candidate more never makes a solution worse`() {
    for problem in Self.problems {
      for (index, day) in problem.days.enumerated() where !day.candidates.isEmpty {
        var days = problem.days
        days[index].candidates.remove(at: day.candidates.count / 2)
        let without = AgendaSolver.solve(problem.with(days: days)).rank
        #expect(!AgendaSolver.solve(problem).rank.lexicographicallyPrecedes(without))
      }
    }
  }

  @Test func `a higher value never makes a solution worse`() {
    for problem in Self.problems {
      let value = problem.value.enumerated().map { $0 % 3 == 0 ? $1 + 2 : $1 }
      let better = AgendaSolver.solve(problem.with(value: value)).rank
      #expect(!better.lexicographicallyPrecedes(AgendaSolver.solve(problem).rank))
    }
  }

  @Test func `values that change places are still weighed right`() {
    for problem in Self.problems {
      let reversed = problem.with(value: problem.value.reversed())
      #expect(AgendaSolver.solve(reversed) == AgendaBruteForce(problem: reversed).solve())
    }
  }

  @Test func `the same days later are planned the same`() {
    for problem in Self.problems {
      let later = AgendaSolver.solve(problem.shifted(by: 29_000_000))
      #expect(later == AgendaSolver.solve(problem).shifted(by: 29_000_000))
    }
  }

  @Test func `the numbers of places do not matter`() {
    for problem in Self.problems {
      let place = problem.place.map { $0 < 0 ? $0 : problem.placeCount - 1 - $0 }
      let days = problem.days.map { day in
        var day = day
        day.slots = day.slots.map {
          AgendaProblem.Slot(start: $0.start, walks: $0.walks.reversed())
        }
        return day
      }
      let renumbered = problem.with(
        place: place, walking: problem.walking.reversed(), days: days)
      #expect(AgendaSolver.solve(renumbered) == AgendaSolver.solve(problem))
    }
  }
}

extension AgendaProblem {
  fileprivate func with(
    place: [Int]? = nil, value: [Int]? = nil, walking: [UInt16]? = nil, days: [Day]? = nil,
    later minutes: Int = 0
  ) -> AgendaProblem {
    AgendaProblem(
      start: start.map { $0 + minutes },
      end: end.map { $0 + minutes },
      place: place ?? self.place,
      value: value ?? self.value,
      isMust: isMust,
      isMeal: isMeal,
      offering: offering,
      walking: walking ?? self.walking,
      placeCount: placeCount,
      meetingMinutes: meetingMinutes,
      meetingsWanted: meetingsWanted,
      days: days ?? self.days
    )
  }

  fileprivate func shifted(by minutes: Int) -> AgendaProblem {
    let days = days.map { day in
      var day = day
      day.open += minutes
      day.close += minutes
      day.mealWindow = day.mealWindow.shifted(by: minutes)
      day.slots = day.slots.map { AgendaProblem.Slot(start: $0.start + minutes, walks: $0.walks) }
      day.fixedMeetings = day.fixedMeetings.map { $0.shifted(by: minutes) }
      return day
    }
    return with(days: days, later: minutes)
  }
}

extension AgendaProblem.Stretch {
  fileprivate func shifted(by minutes: Int) -> Self {
    Self(start: start + minutes, end: end + minutes)
  }
}

extension AgendaSolution {
  fileprivate func shifted(by minutes: Int) -> AgendaSolution {
    var solution = self
    for index in days.indices {
      solution.days[index].meal = days[index].meal?.shifted(by: minutes)
      solution.days[index].meetings = days[index].meetings.map { $0 + minutes }
    }
    return solution
  }
}
