extension MatchingExplanation.Price {
  /// What would be lost, in words; what costs nothing was decided by evenness or by lot.
  public var words: String { words(of: "this") }

  /// What something would cost, in words.
  func words(of subject: String) -> String {
    let parts = [
      (mentees, "mentee"), (keptPairs, "pair that stood"), (points, "point"),
    ]
    let first = mentees <= 0 ? tier.map { ["one mentee of the tier \($0)"] } ?? [] : []
    let losses = first + parts.filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
    let gains = parts.filter { $0.0 < 0 }.map { Self.counted(-$0.0, $0.1) }
    guard !losses.isEmpty else { return "equally good: evenness or the lot decided" }
    let gain = gains.isEmpty ? "" : ", and bring \(gains.joined(separator: " and "))"
    return "\(subject) would cost the whole program \(losses.joined(separator: " and "))" + gain
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    guard count != 1 else { return "one \(thing)" }
    let plural = thing == "pair that stood" ? "pairs that stood" : thing + "s"
    return "\(count) \(plural)"
  }

  /// Who would go where, a sentence part each.
  public var consequences: [String] {
    moves.map { move in
      switch (move.from, move.to) {
      case (_, nil): "\(move.mentee) would wait"
      case (nil, let to?): "\(move.mentee) would go to \(to)"
      case (let from?, let to?): "\(move.mentee) would go from \(from) to \(to)"
      }
    }
  }
}

extension MatchingExplanation.Reason {
  /// Why a mentor was not chosen, in words.
  public var words: String {
    switch self {
    case .notAllowed(let obstacles):
      "not allowed: \(obstacles.map(\.words).joined(separator: "; "))"
    case .forbidden: "forbidden by the committee"
    case .pinnedElsewhere: "the committee pinned the mentee elsewhere"
    case .noSeat: "takes nobody, or the committee pinned others to every seat"
    case .tooLow(let least): "the pair scores less than \(least)"
    case .costs(let price, let others):
      (others.isEmpty ? "" : "full with \(others.joined(separator: ", ")); ") + price.words
    }
  }
}

extension MatchingExplanation.Waiting {
  /// Why a mentee waits, in one sentence.
  public var words: String {
    switch self {
    case .noMentorAllowed(let obstacles):
      "no mentor is allowed: "
        + obstacles.map { "\($0.obstacle) (\($0.mentors))" }.joined(separator: "; ")
    case .noRoom(let full): "\(Self.list(full)), and no exchange makes room"
    case .full(let full, let price): "\(Self.list(full)); \(price.words(of: "serving them"))"
    }
  }

  /// Why a mentee waits, without who has whose place.
  public var summary: String {
    switch self {
    case .noMentorAllowed: words
    case .noRoom(let full): "\(Self.full(full.count)), and no exchange makes room"
    case .full(let full, let price):
      "\(Self.full(full.count)); \(price.words(of: "serving them"))"
    }
  }

  static func full(_ count: Int) -> String {
    count == 1 ? "the one allowed mentor is full" : "all \(count) allowed mentors are full"
  }

  private static func list(_ full: [MatchingExplanation.Full]) -> String {
    let shown = full.prefix(5).map { mentor in
      mentor.mentees.isEmpty
        ? "\(mentor.mentor) pauses"
        : "\(mentor.mentor) has \(mentor.mentees.joined(separator: ", "))"
    }
    let more = full.count > 5 ? "; \(full.count - 5) more" : ""
    return Self.full(full.count) + ": "
      + shown.joined(separator: "; ") + more
  }
}
