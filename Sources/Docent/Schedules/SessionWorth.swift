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
    public var points: Int {
      switch self {
      case .topic: 25
      case .title: 25
      case .abstract: 15
      }
    }
  }

  /// Creates a match.
  public init(topic: String, place: Place) {
    self.topic = topic
    self.place = place
  }
}

/// What a session is worth to one person, and why.
struct SessionWorth {
  /// All points together.
  let points: Int
  /// Whether it comes before any points.
  var isMust: Bool { !musts.isEmpty }

  private let kind: SessionKind
  private let matches: [InterestMatch]
  private let musts: [String]

  /// The worth of a session's kind, and of each of the person's interests that it meets.
  init(
    of session: SessionOutline, kind: SessionKind?, matches: [InterestMatch], isNewcomer: Bool,
    speaks: Bool
  ) {
    let kind = kind ?? SessionKind.unknown
    self.kind = kind
    self.matches = matches
    points = matches.reduce(kind.points) { $0 + $1.place.points }
    var musts: [String] = speaks ? ["you speak here"] : []
    switch kind.must {
    case .everyone: musts.append("must for everyone")
    case .newcomers where isNewcomer: musts.append("must for newcomers")
    case .newcomers, .nobody:
      if session.mustAttend { musts.append("must of the programme") }
    }
    self.musts = musts
  }

  /// Why, in words; put together when somebody asks, which is seldom among thousands of sessions.
  var reasons: [String] {
    musts + ["\(kind.name) +\(kind.points)"]
      + matches.map { "interest \($0.topic) +\($0.place.points)" }
  }
}

extension SessionOutline {
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
