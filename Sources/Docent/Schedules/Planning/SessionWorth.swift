/// An interest of a person that a session meets.
public struct InterestMatch: Sendable, Equatable {
  /// The topic the person is interested in.
  public var topic: String
  /// Where the session speaks of it.
  public var place: Place

  /// Where a session speaks of a topic.
  public enum Place: Sendable {
    /// It is one of the session's topics.
    case topic
    /// Its words stand in the title.
    case title
    /// Its words stand in the abstract.
    case abstract

    /// What it adds to the session's worth.
    func points(by rules: PlanningRules) -> Int {
      switch self {
      case .topic: rules.interest.topic
      case .title: rules.interest.title
      case .abstract: rules.interest.abstract
      }
    }
  }

  /// Creates a match.
  public init(topic: String, place: Place) {
    self.topic = topic
    self.place = place
  }
}

/// What a session is worth to one person.
struct SessionWorth {
  /// More than this no session is worth, whatever is added up.
  static let mostPoints = 20_000

  /// All points together.
  let points: Int
  /// Whether it comes before any points.
  let isMust: Bool
  /// Whether it comes before musts that nobody pinned: the person asked for it or speaks there.
  let isPinned: Bool
  /// Whether the person will not be there.
  let isVetoed: Bool
}

extension SessionOutline {
  /// Whether one does nothing there but rest: it is a meal or a break.
  var isPause: Bool { isMeal || kind == "break" }

  /// Whether attending it is the midday meal: its kind is `meal`, or its title begins with Lunch.
  package var isMeal: Bool {
    if kind == "meal" { return true }
    var bytes = title.utf8.drop { !Self.isLetter($0) }.makeIterator()
    for letter in "lunch".utf8 {
      guard let byte = bytes.next(), byte | 0x20 == letter else { return false }
    }
    return !(bytes.next().map(Self.isLetter) ?? false)
  }

  /// Whether a byte is a letter of ASCII, or part of one beyond it.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
