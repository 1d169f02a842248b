/// Sign-ups that cannot be matched as asked, with everything that is in the way.
public struct MatchingRefused: Error, Equatable, CustomStringConvertible {
  /// What is in the way, in order; never empty.
  public let reasons: [Reason]

  /// Creates a refusal.
  public init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  /// Something that is in the way of a matching.
  public enum Reason: Equatable, Sendable {
    /// Nobody signed up on one side.
    case nobody(ApplicationRole)
    /// A pinned person did not sign up, or not in that role; by name where that is known.
    case notThere(Identifier<Person>, name: String?, ApplicationRole)
    /// A pin breaks rules.
    case pinBreaks(mentee: String, mentor: String, [String])
    /// A pin is forbidden by the committee as well.
    case pinForbidden(mentee: String, mentor: String)
    /// A mentee is pinned to two mentors.
    case pinnedTwice(mentee: String)
    /// More mentees are pinned to a mentor than they take.
    case pinsOverCapacity(mentor: String, capacity: Int)
    /// A weight or a score is too great to reckon with.
    case tooGreat(String)
    /// The result could not be proved, which is a defect.
    case unproven(String)
  }

  /// One sentence a reason.
  public var description: String { reasons.map(\.description).joined(separator: "\n") }
}

extension MatchingRefused.Reason: CustomStringConvertible {
  /// What is in the way, and what to do.
  public var description: String {
    switch self {
    case .nobody(let role):
      "nobody signed up as \(role.rawValue); import sign-ups with docent import applications"
    case .notThere(_, let name, let role):
      "\(name ?? "somebody") is pinned and has no sign-up as \(role.rawValue) that counts; release "
        + "the pin with docent pair release, or import the sign-up"
    case .pinBreaks(let mentee, let mentor, let words):
      "\(mentee) cannot be pinned to \(mentor): \(words.joined(separator: "; ")); choose another "
        + "mentor, or change the rules with docent import rules"
    case .pinForbidden(let mentee, let mentor):
      "\(mentee) and \(mentor) are pinned and forbidden; release one with docent pair release"
    case .pinnedTwice(let mentee):
      "\(mentee) is pinned to two mentors; release one with docent pair release"
    case .pinsOverCapacity(let mentor, let capacity):
      "more mentees are pinned to \(mentor) than they take (\(capacity)); release a pin, or let the "
        + "mentor sign up for more"
    case .tooGreat(let what): "\(what); make the weights or scores smaller"
    case .unproven(let what): "the matching could not be proven best, which is a defect: \(what)"
    }
  }
}
