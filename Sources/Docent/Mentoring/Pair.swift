public import Foundation

/// One mentor and one mentee in one cycle of a program.
public struct Pair: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Pair>
  /// Its identity outside this file.
  public let uuid: UUID
  /// The program's short name.
  public let program: String
  /// The cycle's name.
  public let cycle: String
  /// The short name of the conference the cycle is bound to.
  public let conference: String?
  /// Who guides.
  public let mentor: Person
  /// Who is guided.
  public let mentee: Person
  /// Where the pair is in its life.
  public var state: PairState
  /// What the matching gave it; nil for a pair registered by hand.
  public var score: Int?
  /// What the score is made of; empty for a pair registered by hand.
  public var points: [MatchingPoints]
  /// What happened to it, oldest first.
  public var events: [PairEvent]
  /// When the two meet, earliest first.
  public var meetings: [Meeting]

  /// Creates a pair as stored.
  public init(
    id: Identifier<Pair>, uuid: UUID, program: String, cycle: String, conference: String?,
    mentor: Person, mentee: Person, state: PairState, score: Int?, points: [MatchingPoints] = [],
    events: [PairEvent], meetings: [Meeting]
  ) {
    self.id = id
    self.uuid = uuid
    self.program = program
    self.cycle = cycle
    self.conference = conference
    self.mentor = mentor
    self.mentee = mentee
    self.state = state
    self.score = score
    self.points = points
    self.events = events
    self.meetings = meetings
  }
}

extension Pair {
  /// Whether both know, or knew, of the pair.
  ///
  /// A pair can end as the draft that it was.
  public var wasPublished: Bool {
    switch state {
    case .published, .completed: true
    case .draft: false
    case .ended: events.contains { $0.kind == .published }
    }
  }
}

/// Where a pair is in its life.
public enum PairState: String, Sendable, CaseIterable {
  /// Chosen, and shown to nobody outside the committee.
  case draft
  /// Known to both.
  case published
  /// Ended as planned.
  case completed
  /// Ended early.
  case ended
}

/// Something that happened to a pair.
///
/// Events are never changed.
public struct PairEvent: Sendable, Equatable {
  /// What happened.
  public let kind: Kind
  /// When.
  public let happenedAt: Instant
  /// Why, or what else there is to know.
  public let note: String?
  /// Why it ended, in a word that can be counted.
  public let code: Code?

  /// Why a pair ended early.
  public enum Code: String, Sendable, CaseIterable {
    /// One of the two withdrew.
    case withdrew
    /// The two never met, or lost touch.
    case noContact = "no-contact"
    /// The two did not get on.
    case noFit = "no-fit"
    /// One of the two moved or changed work.
    case moved
    /// Others were paired in its place.
    case rematched
    /// Anything else.
    case other
  }

  /// What can happen to a pair.
  public enum Kind: String, Sendable, CaseIterable {
    /// Someone registered it by hand.
    case registered
    /// Someone allowed a mentee who is no newcomer.
    case returningMenteeAllowed = "returning-mentee-allowed"
    /// Someone allowed a mentor who is a newcomer.
    case newcomerMentorAllowed = "newcomer-mentor-allowed"
    /// Both are of the same institution, and it was registered all the same.
    case sameInstitution = "same-institution"
    /// Both were told.
    case published
    /// It ended as planned.
    case completed
    /// It ended early.
    case ended
  }

  /// Creates an event.
  public init(kind: Kind, happenedAt: Instant, note: String? = nil, code: Code? = nil) {
    self.kind = kind
    self.happenedAt = happenedAt
    self.note = note
    self.code = code
  }
}

/// A mentor and a mentee at a time, in both of their schedules.
public struct Meeting: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Meeting>
  /// Its identity outside this file.
  public let uuid: UUID
  /// When it begins.
  public let startsAt: Instant
  /// When it ends.
  public let endsAt: Instant
  /// Whether it was called off.
  public let isCancelled: Bool
  /// How often it has changed, for calendars.
  public let sequence: Int
  /// Near which room it is; nil where that is not known.
  public var room: RoomDraft?

  /// Creates a meeting as stored.
  public init(
    id: Identifier<Meeting>, uuid: UUID, startsAt: Instant, endsAt: Instant, isCancelled: Bool,
    sequence: Int
  ) {
    self.id = id
    self.uuid = uuid
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.isCancelled = isCancelled
    self.sequence = sequence
  }
}
