/// The limits of one day: sessions, minutes of sessions, sessions of one topic.
///
/// Musts count, but are never left out for a limit: they take of it what they need, and what is left
/// bounds the rest.
struct PlanningLimits {
  let limits: [AgendaProblem.Limit]

  /// Creates the limits of a day.
  ///
  /// - Parameters:
  ///   - candidates: The numbers of the day's items.
  ///   - items: All items.
  ///   - input: What is planned from.
  init(_ candidates: [Int], of items: [AgendaItem], in input: PlanningInput) {
    let preferences = input.preferences
    let rules = input.taste.rules
    let sessions = candidates.sorted().filter { candidate in
      items[candidate].prospect.map { !input.prospects[$0].session.isMeal } ?? false
    }
    func limit(_ members: [Int], most: Int?, amount: (Int) -> Int) -> AgendaProblem.Limit? {
      guard let most else { return nil }
      let needed = members.filter { items[$0].isMust && items[$0].isWhole }
        .reduce(0) { $0 + amount($1) }
      let rest = members.filter { !items[$0].isMust }
      guard !rest.isEmpty else { return nil }
      return AgendaProblem.Limit(
        rest, amounts: rest.map(amount), most: min(10_000, max(0, most - needed)))
    }
    var limits = [
      limit(sessions, most: preferences.mostSessions ?? rules.mostSessions) { _ in 1 },
      limit(sessions, most: preferences.mostMinutes ?? rules.mostMinutes) {
        min(1_440, items[$0].end - items[$0].start)
      },
    ]
    if let most = rules.mostOfOneTopic {
      var members: [String: [Int]] = [:]
      for candidate in sessions {
        guard let prospect = items[candidate].prospect else { continue }
        for topic in input.topics[input.prospects[prospect].session.id] ?? [] {
          members[topic, default: []].append(candidate)
        }
      }
      limits += members.sorted { $0.key < $1.key }.map { limit($0.value, most: most) { _ in 1 } }
    }
    // A limit that all of its members keep together bounds nothing.
    self.limits = limits.compactMap(\.self).filter { $0.amounts.reduce(0, +) > $0.most }
  }
}

extension AgendaItem {
  /// Whether it is not the beginning of something that is an item as a whole.
  var isWhole: Bool {
    if case .beginning = source { return false }
    return true
  }
}
