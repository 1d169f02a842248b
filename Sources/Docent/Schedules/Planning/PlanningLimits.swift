/// The limits of one day: sessions, minutes of sessions, sessions of one topic.
///
/// Musts count, but are never left out for a limit: they take of it what they need, and what is left
/// bounds the rest. Those of which it is open when they are attended, or for how long, are among the
/// rest, in which they come first.
struct PlanningLimits {
  let limits: [AgendaProblem.Limit]

  /// Creates the limits of a day.
  ///
  /// - Parameters:
  ///   - candidates: The numbers of the day's items.
  ///   - items: All items.
  ///   - input: What is planned from.
  init(_ candidates: [Int], of items: [AgendaItem], in input: PlanningInput) {
    let rules = input.taste.rules
    let sessions = candidates.sorted().filter { candidate in
      items[candidate].prospect.map { !input.prospects[$0].session.isPause } ?? false
    }
    func limit(_ members: [Int], most: Int?, amount: (Int) -> Int) -> AgendaProblem.Limit? {
      guard let most else { return nil }
      let plain = members.filter { items[$0].isMust && !isOneOfSeveral($0) }
      let rest = members.filter { !items[$0].isMust || isOneOfSeveral($0) }
      guard !rest.isEmpty else { return nil }
      let needed = plain.reduce(0) { $0 + amount($1) }
      let perhaps = rest.filter { items[$0].isMust }.reduce(0) { $0 + amount($1) }
      return AgendaProblem.Limit(
        rest, amounts: rest.map(amount), most: min(10_000, max(0, most - needed, perhaps)))
    }
    /// Whether a must has other forms: it is offered several times or may be left early.
    func isOneOfSeveral(_ candidate: Int) -> Bool {
      guard let prospect = items[candidate].prospect.map({ input.prospects[$0] }) else {
        return false
      }
      return input.offerings[prospect.session.id] != nil
        || input.taste.kind(of: prospect.session).leaving != nil
    }
    var limits = [
      limit(sessions, most: input.mostSessions) { _ in 1 },
      limit(sessions, most: input.mostMinutes) {
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
