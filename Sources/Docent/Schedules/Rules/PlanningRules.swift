/// How schedules of a conference are planned: what sessions are worth to whom, and what a day may
/// hold.
///
/// Points are whole numbers, and all that a session earns are added up. Names of kinds, tracks,
/// levels and audiences are compared without regard to case and blanks.
public struct PlanningRules: Sendable, Equatable {
  /// The kinds of session.
  public var kinds: [String: Kind]
  /// What counts for kinds that are not named.
  public var otherKind = Kind(points: 20)
  /// What each interest of the person that a session meets is worth.
  public var interest = InterestPoints()
  /// What sessions of a track are worth besides.
  public var tracks: [String: Int] = [:]
  /// What sessions of a level are worth besides.
  public var levels: [String: Int] = [:]
  /// What sessions for an audience are worth besides.
  public var audiences: [String: Audience] = [:]
  /// What the person's own star is worth.
  public var starPoints = 100
  /// What a recommendation by the person's mentor is worth.
  public var recommendationPoints = 60
  /// What each speaker whom the person follows is worth.
  public var followPoints = 40
  /// How many sessions of one topic a day has at most; nil for any number.
  public var mostOfOneTopic: Int?
  /// How many sessions a day has at most, unless the person says otherwise; nil for any number.
  public var mostSessions: Int?
  /// How many minutes of sessions a day has at most, unless the person says otherwise; nil for any.
  public var mostMinutes: Int?
  /// The hours of a day within which meetings and meals are placed.
  public var day = Hours(from: 7 * 60, until: 22 * 60)
  /// The midday meal.
  public var meal = Meal()
  /// When meetings of mentors and mentees may begin.
  public var meetingStarts = Hours(from: 8 * 60, until: 20 * 60)
  /// The minutes from one possible start of a meeting to the next.
  public var meetingStep = 15
  /// Walks that nobody measured.
  public var walking = Walking()

  /// Creates rules.
  public init(kinds: [String: Kind] = [:]) {
    self.kinds = kinds
  }
}

extension PlanningRules {
  /// What counts for a kind of session.
  public struct Kind: Sendable, Equatable {
    /// What attending is worth to anybody.
    public var points: Int
    /// For whom it comes before any points.
    public var must: Must
    /// Whether one looks in when one likes, so that it never keeps from anything else.
    public var isDropIn: Bool
    /// When it may be left before its end; nil when it may not.
    public var leaving: Leaving?

    /// Creates a kind.
    public init(
      points: Int, must: Must = .nobody, isDropIn: Bool = false, leaving: Leaving? = nil
    ) {
      self.points = points
      self.must = must
      self.isDropIn = isDropIn
      self.leaving = leaving
    }
  }

  /// For whom sessions of a kind are a must.
  public enum Must: String, Sendable, CaseIterable {
    /// Attending is up to everyone.
    case nobody
    /// Newcomers attend.
    case newcomers
    /// Everyone attends.
    case everyone
  }

  /// What leaving before the end takes.
  public struct Leaving: Sendable, Equatable {
    /// The minutes one stays at least.
    public var afterMinutes: Int
    /// The points that it costs.
    public var costs: Int

    /// Creates the terms of leaving.
    public init(afterMinutes: Int, costs: Int) {
      self.afterMinutes = afterMinutes
      self.costs = costs
    }
  }

  /// What an interest is worth, by where the session speaks of it.
  public struct InterestPoints: Sendable, Equatable {
    /// It is one of the session's topics.
    public var topic = 25
    /// Its words stand in the title.
    public var title = 25
    /// Its words stand in the abstract.
    public var abstract = 15

    /// Creates the usual points.
    public init() {}
  }

  /// Whom sessions are for, and what that is worth.
  public struct Audience: Sendable, Equatable {
    /// What sessions for it are worth besides.
    public var points: Int
    /// Whether they are worth that to newcomers only.
    public var isForNewcomers: Bool

    /// Creates an audience.
    public init(points: Int, isForNewcomers: Bool = false) {
      self.points = points
      self.isForNewcomers = isForNewcomers
    }
  }

  /// A stretch of a day on the wall, in minutes after midnight.
  public struct Hours: Sendable, Equatable {
    /// Where it begins.
    public var from: Int
    /// Where it ends.
    public var until: Int

    /// Creates a stretch.
    public init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }
  }

  /// The midday meal.
  public struct Meal: Sendable, Equatable {
    /// The window within which it is had.
    public var window = Hours(from: 11 * 60, until: 14 * 60)
    /// The shortest meal that counts, in minutes.
    public var minutes = 45
    /// How long it lasts where there is room, in minutes.
    public var longestMinutes = 60

    /// Creates the usual meal.
    public init() {}
  }

  /// The minutes of walks that nobody measured.
  public struct Walking: Sendable, Equatable {
    /// Between two rooms on one floor.
    public var sameFloor = 2
    /// Between two rooms of one building.
    public var sameBuilding = 4
    /// Between two buildings.
    public var otherBuilding = 10

    /// Creates the usual walks.
    public init() {}
  }
}
