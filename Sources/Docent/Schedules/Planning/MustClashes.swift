/// The musts that a solution leaves out, and what must be there in their stead.
struct MustClashes {
  let clashes: [PlanningRefused.Clash]

  init(_ translation: AgendaTranslation, _ solution: AgendaSolution, in input: PlanningInput) {
    let problem = translation.problem
    let items = translation.items.all
    let chosen = solution.days.flatMap(\.candidates)
    let had = Set(chosen.compactMap { items[$0].prospect })
    let offered = Set(chosen.map { problem.offering[$0] })
    let left = items.indices.filter { index in
      items[index].isMust && items[index].isWhole && !chosen.contains(index)
        && !(items[index].prospect.map(had.contains) ?? false)
        && !(problem.offering[index] >= 0 && offered.contains(problem.offering[index]))
    }
    clashes = left.filter { index in
      // Of an offering, the first one stands for all.
      problem.offering[index] < 0
        || left.first { problem.offering[$0] == problem.offering[index] } == index
    }.map { index in
      let rivals = chosen.filter { other in
        guard items[other].isMust else { return false }
        let isFirst = problem.start[other] <= problem.start[index]
        let (first, next) = isFirst ? (other, index) : (index, other)
        let walk = problem.walk(from: problem.place[first], to: problem.place[next])
        return problem.end[first] + walk > problem.start[next]
      }
      return PlanningRefused.Clash(
        must: Self.name(items[index], in: input),
        rivals: rivals.map { Self.name(items[$0], in: input) },
        codes: (rivals + [index]).compactMap { items[$0].prospect }
          .map { input.prospects[$0].session.code })
    }
  }

  private static func name(_ item: AgendaItem, in input: PlanningInput) -> String {
    let from = input.conference.zone.wall(at: Instant(minute: item.start))
    let until = input.conference.zone.wall(at: Instant(minute: item.end))
    let time = "\(item.day.weekdayName) \(from.clock)–\(until.clock)"
    switch item.source {
    case .session(let index), .beginning(of: let index):
      let session = input.prospects[index].session
      return "\(session.code) (\(session.title), \(time))"
    case .own: return "your own event (\(time))"
    case .agreed: return "a meeting (\(time))"
    }
  }
}
