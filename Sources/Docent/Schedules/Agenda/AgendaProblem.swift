/// What may go into one person's days, as flat arrays of whole minutes on one common axis.
///
/// A *candidate* is anything that takes place at a fixed time and may be chosen or left. Beside
/// candidates a day holds *meetings* and a *meal*, which happen wherever the person is at the time.
/// They may not overlap each other, and must lie, while the day is open, within a *free stretch*:
/// - from the day's opening to the start of the first chosen candidate,
/// - from the end of a chosen candidate to the start of the next, less the walk between the two,
/// - from the end of the last chosen candidate to the day's closing,
/// - or from opening to closing if nothing is chosen.
///
/// A meeting is where the stretch is: at the candidate before it, or at the first one before that.
///
/// Meetings already agreed are kept: the day is open for all of them, and no candidate is chosen
/// that would leave one outside of a free stretch.
///
/// A day *needs a meal* if something (a candidate or a meeting) starts before its meal window and
/// something ends after it. The need is met by a long enough free stretch inside the window, by a
/// chosen candidate that spans the whole window, or by one that is a meal and overlaps the window.
///
/// Candidates of one *offering* are the same thing at several times; at most one of them is chosen.
/// A *limit* bounds what some candidates of a day come to together.
package struct AgendaProblem: Equatable, Sendable {
  /// A stretch of time, in minutes; its end is not part of it.
  package struct Stretch: Hashable, Sendable {
    package var start: Int
    package var end: Int

    package init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }

    /// Whether the two have a minute in common.
    func overlaps(_ other: Stretch) -> Bool { start < other.end && other.start < end }

    /// Whether the other lies within this one.
    func contains(_ other: Stretch) -> Bool { start <= other.start && other.end <= end }
  }

  /// A possible start of free meetings.
  package struct Slot: Hashable, Sendable {
    package var start: Int
    /// By place, how many minutes the other one walks to be there and at what they do next.
    ///
    /// It is negative where they cannot, and empty if they can be anywhere without walking.
    package var walks: [Int16]

    package init(start: Int, walks: [Int16] = []) {
      self.start = start
      self.walks = walks
    }

    /// Returns how far the other one walks to a place; nil if they cannot be there.
    ///
    /// A place that is not known is no walk away.
    func walk(to place: Int) -> Int? {
      guard place >= 0, !walks.isEmpty else { return 0 }
      return walks[place] < 0 ? nil : Int(walks[place])
    }
  }

  /// A bound of what some candidates of a day come to together.
  package struct Limit: Hashable, Sendable {
    /// The candidates, ascending.
    package var candidates: [Int]
    /// What each of them counts, 1 or more.
    package var amounts: [Int]
    /// What those that are chosen may count together.
    package var most: Int

    package init(_ candidates: [Int], amounts: [Int]? = nil, most: Int) {
      self.candidates = candidates
      self.amounts = amounts ?? candidates.map { _ in 1 }
      self.most = most
    }
  }

  /// One day: days share nothing but offerings and the meetings distributed over them.
  package struct Day: Equatable, Sendable {
    /// Where the time for meetings and the meal begins.
    package var open: Int
    /// Where the time for meetings and the meal ends.
    package var close: Int
    /// The window within which a meal is to be had.
    package var mealWindow: Stretch
    /// The shortest meal that counts.
    package var mealMinutes: Int
    /// How long a meal lasts where there is room.
    package var longestMealMinutes: Int
    /// The possible starts of free meetings, ascending.
    package var slots: [Slot]
    /// The meetings already agreed, which are kept; ascending by start.
    package var fixedMeetings: [Stretch]
    /// The day's candidates, sorted by start, then end, then index.
    package var candidates: [Int]
    /// The bounds of what its candidates come to.
    package var limits: [Limit]

    package init(
      open: Int,
      close: Int,
      mealWindow: Stretch,
      mealMinutes: Int = 45,
      longestMealMinutes: Int = 60,
      slots: [Slot] = [],
      fixedMeetings: [Stretch] = [],
      candidates: [Int] = [],
      limits: [Limit] = []
    ) {
      self.open = open
      self.close = close
      self.mealWindow = mealWindow
      self.mealMinutes = mealMinutes
      self.longestMealMinutes = longestMealMinutes
      self.slots = slots
      self.fixedMeetings = fixedMeetings
      self.candidates = candidates
      self.limits = limits
    }
  }

  /// The greatest value a candidate may have.
  package static let greatestValue = 4_000_000
  /// The most candidates that may be chosen over all days.
  package static let mostChosen = 8_191
  /// The most musts there may be.
  package static let mostMusts = 1_023

  /// When each candidate starts.
  package internal(set) var start: [Int]
  /// When each candidate ends, always after it starts.
  package internal(set) var end: [Int]
  /// Where each candidate is: a row of ``walking``, or -1 where that is not known.
  package internal(set) var place: [Int]
  /// What each candidate is worth, 0 to ``greatestValue``.
  package internal(set) var value: [Int]
  /// Whether each candidate comes before any value.
  package internal(set) var isMust: [Bool]
  /// Whether each candidate is itself a meal.
  package internal(set) var isMeal: [Bool]
  /// The number of each candidate's offering, from 0, or -1 for what is offered once.
  package internal(set) var offering: [Int]
  /// The minutes from place to place, row by row: `walking[from * placeCount + to]`.
  ///
  /// No symmetry is expected, nor that a detour is longer than the direct way.
  package internal(set) var walking: [UInt16]
  /// The number of places.
  package let placeCount: Int
  /// How long a free meeting lasts.
  package let meetingMinutes: Int
  /// How many free meetings are wanted over all days, 0 to 2.
  package internal(set) var meetingsWanted: Int
  /// The days, in the order in which meetings prefer them.
  package internal(set) var days: [Day]

  /// Creates a problem, which must be as the properties say.
  package init(
    start: [Int],
    end: [Int],
    place: [Int],
    value: [Int],
    isMust: [Bool],
    isMeal: [Bool],
    offering: [Int]? = nil,
    walking: [UInt16],
    placeCount: Int,
    meetingMinutes: Int = 30,
    meetingsWanted: Int = 0,
    days: [Day]
  ) {
    self.start = start
    self.end = end
    self.place = place
    self.value = value
    self.isMust = isMust
    self.isMeal = isMeal
    self.offering = offering ?? start.map { _ in -1 }
    self.walking = walking
    self.placeCount = placeCount
    self.meetingMinutes = meetingMinutes
    self.meetingsWanted = meetingsWanted
    self.days = days
    requireSoundArrays()
    days.forEach(requireSound)
  }

  /// Returns the minutes from one place to another, 0 where either is not known.
  func walk(from: Int, to: Int) -> Int {
    from < 0 || to < 0 ? 0 : Int(walking[from * placeCount + to])
  }

  /// Returns the time a candidate takes.
  func stretch(of candidate: Int) -> Stretch {
    Stretch(start: start[candidate], end: end[candidate])
  }
}
