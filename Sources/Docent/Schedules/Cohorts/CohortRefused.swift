/// Schedules that were not planned, because more people must be in a room than it holds.
public struct CohortRefused: Error, Equatable, CustomStringConvertible {
  /// A session that too many people must attend.
  public struct Crowd: Equatable, Sendable {
    /// The session's code.
    public var code: String
    /// Its title.
    public var title: String
    /// How many must be there.
    public var people: Int
    /// How many seats there are for them.
    public var seats: Int
    /// Whom it concerns, such as "must for newcomers", with how many each.
    public var reasons: [String]
    /// Some of them, by e-mail address or member number.
    public var examples: [String]
  }

  /// The sessions, by start and code.
  public let crowds: [Crowd]

  /// What is wrong and what to do.
  public var description: String {
    let lines = crowds.map { crowd in
      let rest = crowd.people - crowd.examples.count
      return
        "  \(crowd.code) (\(crowd.title)): \(crowd.people) must be there "
        + "(\(crowd.reasons.joined(separator: ", "))), and there are \(crowd.seats) seats for them; "
        + "among them \(crowd.examples.joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more" : "")
    }
    return "more people must be in a session than it has seats for, so nothing was planned:\n"
      + lines.joined(separator: "\n")
      + "\nNobody is left out of a must; give it a bigger room, offer it again at another time (docent session edit), make it no "
      + "must (docent import planning-rules, docent program require), or plan more people than it "
      + "has seats with --oversubscription."
  }
}
