/// Why a mentee has the mentor they have, or none.
public struct MatchingExplanation: Sendable, Equatable {
  /// The mentee.
  public let mentee: Applicant
  /// The tier by which the mentee is served; 1 is first.
  public let tier: Int
  /// The mentor and what the pair's score is made of; nil for a mentee who waits.
  public let pair: Pair?
  /// Why the mentee waits; nil for one who does not.
  public let waiting: Waiting?
  /// Other mentors, best first, and why each was not chosen.
  public let others: [Other]

  /// The pair that was chosen.
  public struct Pair: Sendable, Equatable {
    /// The mentor.
    public let mentor: Applicant
    /// What the pair scores.
    public let score: Int
    /// What the score is made of.
    public let lines: [MatchingPoints]
    /// Whether the committee pinned it.
    public let isPinned: Bool
  }

  /// Why a mentee waits.
  public enum Waiting: Sendable, Equatable {
    /// No mentor is allowed: how many each obstacle keeps away, the most first.
    case noMentorAllowed([(obstacle: String, mentors: Int)])
    /// Every allowed mentor is full, or takes nobody, and no exchange makes room.
    case noRoom(full: [Full])
    /// Every allowed mentor is full; this is the least that would make room.
    case full([Full], price: Price)
  }

  /// A mentor who is full, and with whom.
  public struct Full: Sendable, Equatable {
    /// The mentor's name.
    public let mentor: String
    /// The names of the mentees they have; none for one who pauses.
    public let mentees: [String]
  }

  /// What the whole program would lose if something else were chosen.
  public struct Price: Sendable, Equatable {
    /// How many mentees fewer would be served.
    public let mentees: Int
    /// How many points all pairs would score less.
    public let points: Int
    /// How many pairs that stood would change, when published pairs are matched again.
    public let keptPairs: Int
    /// The tier of which fewer mentees would be served, the first such; nil for none.
    public let tier: String?
    /// Who would go where, in the order in which they make room for each other.
    public let moves: [Move]
  }

  /// A mentee who would go to another mentor, or wait.
  public struct Move: Sendable, Equatable {
    /// The mentee's name.
    public let mentee: String
    /// The mentor before; nil for one who waits.
    public let from: String?
    /// The mentor after; nil for one who would wait.
    public let to: String?
  }

  /// A mentor who was not chosen.
  public struct Other: Sendable, Equatable {
    /// The mentor.
    public let mentor: Applicant
    /// What the pair would score.
    public let score: Int
    /// Why it is not.
    public let reason: Reason
  }

  /// Why a mentor was not chosen.
  public enum Reason: Sendable, Equatable {
    /// The two may not be a pair.
    case notAllowed([PairObstacle])
    /// The committee forbade the pair.
    case forbidden
    /// The committee pinned the mentee to another mentor.
    case pinnedElsewhere
    /// The mentor takes nobody, or the committee pinned others to all their seats.
    case noSeat
    /// The pair scores less than the least score asked for.
    case tooLow(Int)
    /// The pair would cost the program something; with whom the mentor is full, if they are.
    case costs(Price, fullWith: [String])
  }
}

extension MatchingExplanation.Waiting {
  /// Whether two reasons are the same.
  public static func == (one: Self, other: Self) -> Bool {
    switch (one, other) {
    case (.noMentorAllowed(let one), .noMentorAllowed(let other)):
      one.elementsEqual(other) { $0 == $1 }
    case (.noRoom(let one), .noRoom(let other)): one == other
    case (.full(let one, let price), .full(let other, let otherPrice)):
      one == other && price == otherPrice
    default: false
    }
  }
}
