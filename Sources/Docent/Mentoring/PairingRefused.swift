/// A pair that was not registered, with every rule it breaks.
public struct PairingRefused: Error, Equatable, CustomStringConvertible {
  /// The rules, in the order in which they are checked; never empty.
  public let violations: [PairingViolation]

  /// Creates a refusal.
  public init(violations: [PairingViolation]) {
    self.violations = violations
  }

  /// One sentence a rule.
  public var description: String {
    violations.map(\.description).joined(separator: "\n")
  }
}

/// A rule of pairing that two people break.
public enum PairingViolation: Equatable, Sendable, CustomStringConvertible {
  /// Mentor and mentee are the same person.
  case oneself(String)
  /// Somebody has no registration at the conference.
  case notRegistered(String, conference: String)
  /// Somebody's registration was cancelled.
  case registrationCancelled(String, conference: String)
  /// The mentee has been to the series before.
  case menteeNotNewcomer(String)
  /// The mentor has not been to the series before.
  case mentorIsNewcomer(String)
  /// No day finds both on site.
  case noCommonDay(mentor: [CivilDay], mentee: [CivilDay])
  /// The two are a pair in this cycle.
  case alreadyPaired
  /// The two are a pair in this cycle, the other way round.
  case reversed
  /// The mentee has another mentor in this cycle.
  case menteeHasMentor(String)
  /// The mentor has as many mentees as they take.
  case mentorFull(String, capacity: Int)

  /// The rule as a sentence, with what to do.
  public var description: String {
    switch self {
    case .oneself(let handle):
      "\(handle) cannot be their own mentor; name two people"
    case .notRegistered(let handle, let conference):
      "\(handle) is not registered for \(conference); add a registration first"
    case .registrationCancelled(let handle, let conference):
      "the registration of \(handle) for \(conference) was cancelled; make it active first"
    case .menteeNotNewcomer(let handle):
      "\(handle) is no newcomer to the series; say --allow-returning-mentee to pair them all the same"
    case .mentorIsNewcomer(let handle):
      "\(handle) is a newcomer to the series; say --allow-newcomer-mentor to pair them all the same"
    case .noCommonDay(let mentor, let mentee):
      "no day finds both on site: the mentor comes on \(Self.list(mentor)), "
        + "the mentee on \(Self.list(mentee)); correct the days of a registration"
    case .alreadyPaired:
      "the two are a pair in this cycle already; see pair list"
    case .reversed:
      "the two are a pair in this cycle the other way round; see pair list"
    case .menteeHasMentor(let handle):
      "\(handle) has a mentor in this cycle already; end that pair first"
    case .mentorFull(let handle, let capacity):
      "\(handle) has as many mentees as they take (\(capacity)); choose another mentor"
    }
  }

  private static func list(_ days: [CivilDay]) -> String {
    days.map(\.description).joined(separator: ", ")
  }
}
