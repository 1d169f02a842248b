/// A line of what a pair's score is made of.
public struct MatchingPoints: Sendable, Equatable, Codable {
  /// The criterion, or `other` for small ones together.
  public var name: String
  /// The points.
  public var points: Int
  /// What the two have in common.
  public var because: String

  /// Creates a line.
  public init(name: String, points: Int, because: String) {
    self.name = name
    self.points = points
    self.because = because
  }
}

extension MatchingCandidates {
  /// What a pair's score is made of, as everybody may read it: the lines come to the score.
  ///
  /// The points of an answer that stays apart stand in one line with those of the criteria that
  /// `MatchingRules.hidden` names, so that the line tells nothing of it.
  public func lines(mentee: Int, mentor: Int) -> [MatchingPoints] {
    if given != nil {
      let score = score(mentee: mentee, mentor: mentor)
      return [MatchingPoints(name: "given", points: score, because: "as imported")]
    }
    let hidden = rules.hidden
    var lines: [MatchingPoints] = []
    var others = 0
    for (criterion, points, because) in points(mentee: mentee, mentor: mentor) {
      if hidden.contains(criterion) {
        others += points
      } else {
        lines.append(MatchingPoints(name: criterion.rawValue, points: points, because: because))
      }
    }
    guard others > 0 else { return lines }
    let names = hidden.filter { !$0.isSensitive }.map(\.rawValue)
    let because = "\(names.joined(separator: ", ")) and what stays apart"
    return lines + [MatchingPoints(name: "other", points: others, because: because)]
  }
}

extension MatchingRules {
  /// The criteria whose points are told only as a sum: those that stay apart and the two smallest of
  /// the rest; none where nothing stays apart.
  var hidden: [MatchingCriterion] {
    let counted = counted
    guard counted.contains(where: \.criterion.isSensitive) else { return [] }
    let small = counted.filter { !$0.criterion.isSensitive }
      .sorted { $0.weight < $1.weight }.prefix(2).map(\.criterion)
    return counted.map(\.criterion).filter { $0.isSensitive || small.contains($0) }
  }
}
