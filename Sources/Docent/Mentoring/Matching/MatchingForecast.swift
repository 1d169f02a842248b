/// What a cycle's sign-ups will bring, before anybody is paired.
public struct MatchingForecast: Sendable, Equatable {
  /// How many mentees signed up.
  public let mentees: Int
  /// How many seats the mentors have.
  public let seats: Int
  /// How many mentees the best matching serves.
  public let served: Int
  /// What its pairs score.
  public let score: Int
  /// Mentees against seats, a line a tier, library type and topic.
  public let balances: [Balance]
  /// What one more mentor of a kind, and as many as are needed, would bring.
  public let kinds: [Kind]
  /// The kinds of mentors to look for, one after the other, until more are of no use.
  public let mix: [Kind.Name]
  /// No fewer mentors, of whatever kinds, can serve as many as the mix.
  public let mixBound: Int
  /// What each hard rule costs.
  public let rules: [Relaxation]
  /// What one more seat of a mentor would bring, for those of whom it would bring something.
  public let seatsToAdd: [Relaxation]

  /// Mentees against seats.
  public struct Balance: Sendable, Equatable {
    /// What is counted: `tier`, `library type` or `topic`.
    public let question: String
    /// Of which tier, type or topic.
    public let answer: String
    /// How many mentees are of it, or want it.
    public let mentees: Int
    /// How many seats those mentors have who offer it; nil where mentors have no such thing.
    public let seats: Int?
  }

  /// A kind of mentor: the type of library they work in, and where.
  public struct Kind: Sendable, Equatable {
    /// What tells a kind from others.
    public struct Name: Sendable, Hashable {
      /// The type of library; nil where no sign-up says one.
      public let libraryType: String?
      /// The state and country, where the rules ask for one place; nil elsewhere.
      public let place: String?
    }

    /// The kind.
    public let name: Name
    /// How many more mentees one such mentor would have served.
    public let gainOfOne: Int
    /// How many such mentors it takes to serve everybody whom they can serve.
    public let needed: Int
    /// How many mentees would wait all the same.
    public let left: Int
  }

  /// What something would bring if it were otherwise.
  public struct Relaxation: Sendable, Equatable {
    /// The rule or the mentor.
    public let name: String
    /// How many more mentees would be served.
    public let mentees: Int
    /// How many points more all pairs would score.
    public let points: Int
  }
}
