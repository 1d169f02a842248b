public import Foundation

/// A numbered draft of a cycle's pairs, or the one that was published.
public struct MatchingRun: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<MatchingRun>
  /// Its identity outside this file.
  public let uuid: UUID
  /// Its number in the cycle, from 1.
  public let number: Int
  /// The version of the rules by which it was computed.
  public let rulesVersion: Int
  /// How it was computed.
  public let settings: MatchingSettings
  /// What the committee had decided.
  public let orders: MatchingOrders
  /// What all its pairs score together.
  public let score: Int
  /// When it was computed.
  public let madeAt: Instant
  /// When its pairs were published; nil for a draft.
  public let publishedAt: Instant?
  /// Its pairs, by the mentees' names.
  public let pairs: [Paired]
  /// The mentees who wait, by their names.
  public let waiting: [Waiting]

  /// A mentee and the mentor who was chosen.
  public struct Paired: Sendable, Equatable {
    /// Who is guided.
    public let mentee: Person
    /// Who guides.
    public let mentor: Person
    /// What the pair scores.
    public let score: Int
    /// What the score is made of.
    public let points: [MatchingPoints]

    /// Creates a pair as stored.
    public init(mentee: Person, mentor: Person, score: Int, points: [MatchingPoints]) {
      self.mentee = mentee
      self.mentor = mentor
      self.score = score
      self.points = points
    }

    /// The two by their rows.
    public var couple: Couple { Couple(mentee: mentee.id, mentor: mentor.id) }
  }

  /// A mentee who waits.
  public struct Waiting: Sendable, Equatable {
    /// Who waits.
    public let mentee: Person
    /// Why, in one sentence.
    public let reason: String

    /// Creates somebody who waits, as stored.
    public init(mentee: Person, reason: String) {
      self.mentee = mentee
      self.reason = reason
    }
  }

  /// Creates a run as stored.
  public init(
    id: Identifier<MatchingRun>, uuid: UUID, number: Int, rulesVersion: Int,
    settings: MatchingSettings, orders: MatchingOrders, score: Int, madeAt: Instant,
    publishedAt: Instant?, pairs: [Paired], waiting: [Waiting]
  ) {
    self.id = id
    self.uuid = uuid
    self.number = number
    self.rulesVersion = rulesVersion
    self.settings = settings
    self.orders = orders
    self.score = score
    self.madeAt = madeAt
    self.publishedAt = publishedAt
    self.pairs = pairs
    self.waiting = waiting
  }
}

extension MatchingRun {
  /// What differs between two runs, mentee by mentee.
  public struct Difference: Sendable, Equatable {
    /// The mentee.
    public let mentee: Person
    /// The mentor and score in the earlier run; nil for one who waits or is not in it.
    public let before: Paired?
    /// The mentor and score in the later run; nil for one who waits or is not in it.
    public let after: Paired?
  }

  /// The mentees who have another mentor, or another score, in a later run; by their names.
  public func differences(to later: MatchingRun) -> [Difference] {
    let before = Dictionary(pairs.map { ($0.mentee.id, $0) }) { first, _ in first }
    let after = Dictionary(later.pairs.map { ($0.mentee.id, $0) }) { first, _ in first }
    var seen: Set<Identifier<Person>> = []
    let mentees = (pairs.map(\.mentee) + later.pairs.map(\.mentee))
      .filter { seen.insert($0.id).inserted }
    return mentees.compactMap { mentee in
      let (one, other) = (before[mentee.id], after[mentee.id])
      guard one?.mentor.id != other?.mentor.id || one?.score != other?.score else { return nil }
      return Difference(mentee: mentee, before: one, after: other)
    }.sorted { ($0.mentee.sortName) < ($1.mentee.sortName) }
  }
}

extension Person {
  /// What lists of people go by: family name, given name, handle.
  fileprivate var sortName: String {
    "\(details.familyName)\u{1F}\(details.givenName)\u{1F}\(handle)"
  }
}
