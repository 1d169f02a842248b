/// What one attendee said about their own schedule.
public struct PlanningRequest: Sendable, Equatable {
  /// A session about which the attendee said something.
  public struct Choice: Sendable, Equatable {
    /// The session's code.
    public var code: String
    /// The session's title.
    public var title: String
    /// What was said.
    public var choice: SessionChoice

    /// Creates a choice.
    public init(code: String, title: String, choice: SessionChoice) {
      self.code = code
      self.title = title
      self.choice = choice
    }
  }

  /// What was said about sessions, by their start and code.
  public var choices: [Choice]
  /// The names of the speakers whom the attendee follows, as typed, in order.
  public var follows: [String]
  /// What the attendee asks of each day.
  public var preferences: PlanningPreferences
  /// How many events of their own calendar the attendee has.
  public var ownEvents: Int

  /// Creates what was said.
  public init(
    choices: [Choice], follows: [String], preferences: PlanningPreferences, ownEvents: Int
  ) {
    self.choices = choices
    self.follows = follows
    self.preferences = preferences
    self.ownEvents = ownEvents
  }

  /// The codes of the sessions about which one thing was said.
  public func codes(_ choice: SessionChoice) -> [String] {
    choices.filter { $0.choice == choice }.map(\.code)
  }
}
