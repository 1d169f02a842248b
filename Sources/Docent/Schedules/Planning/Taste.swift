/// What decides how much sessions are worth to one person.
public struct Taste: Sendable {
  /// What the conference's rules say.
  public let rules: PlanningRules
  /// The interests of the person that sessions meet, in order of topic.
  public var matches: [Identifier<Session>: [InterestMatch]] = [:]
  /// The sessions at which the person speaks.
  public var speaksAt: Set<Identifier<Session>> = []
  /// What was said about sessions for the person.
  public var choices: [Identifier<Session>: SessionChoice] = [:]
  /// The sessions that the person's mentors recommend, with the mentors' names, in order.
  public var recommendations: [Identifier<Session>: [String]] = [:]
  /// The sessions at which those speak whom the person follows, with their names, in order.
  public var follows: [Identifier<Session>: [String]] = [:]
  /// The sessions that mentoring programs of the person ask their people to attend, with a
  /// program's short name.
  public var programMusts: [Identifier<Session>: String] = [:]
  /// The audience of each session that names one.
  public var audiences: [Identifier<Session>: String] = [:]
  /// The level of each session that names one.
  public var levels: [Identifier<Session>: String] = [:]

  private let tracks: [FoldedText: Int]
  private let levelPoints: [FoldedText: Int]
  private let audiencePoints: [FoldedText: PlanningRules.Audience]

  /// Creates the taste of a person of whom nothing is known.
  ///
  /// - Parameter rules: What the conference's rules say.
  public init(rules: PlanningRules) {
    self.rules = rules
    tracks = Self.folded(rules.tracks)
    levelPoints = Self.folded(rules.levels)
    audiencePoints = Self.folded(rules.audiences)
  }

  private static func folded<Value>(_ named: [String: Value]) -> [FoldedText: Value] {
    Dictionary(
      named.map { (FoldedText($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Taste {
  /// What a session is worth to the person.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - isNewcomer: Whether this is the person's first conference of the series.
  /// - Returns: Its points, and whether it comes before any points.
  func worth(of session: SessionOutline, isNewcomer: Bool) -> SessionWorth {
    let isVetoed = choices[session.id] == .veto
    return SessionWorth(
      points: min(points(of: session, isNewcomer: isNewcomer), SessionWorth.mostPoints),
      isMust: !isVetoed && isMust(session, isNewcomer: isNewcomer),
      isPinned: !isVetoed && isPinned(session), isVetoed: isVetoed)
  }

  /// Why a session is worth what it is, a sentence for each part, with its points.
  ///
  /// - Complexity: O(parts); put together when somebody asks, which is seldom among thousands.
  func reasons(for session: SessionOutline, isNewcomer: Bool) -> [String] {
    musts(of: session, isNewcomer: isNewcomer)
      + parts(of: session, isNewcomer: isNewcomer).map { "\($0.what) +\($0.points)" }
  }

  /// Why a session comes before any points; empty where it does not.
  func musts(of session: SessionOutline, isNewcomer: Bool) -> [String] {
    var musts: [String] = []
    if speaksAt.contains(session.id) { musts.append("you speak here") }
    if choices[session.id] == .pin { musts.append("you asked for it") }
    if let program = programMusts[session.id] { musts.append("must of \(program)") }
    switch kind(of: session).must {
    case .everyone: musts.append("must for everyone")
    case .newcomers where isNewcomer: musts.append("must for newcomers")
    case .newcomers, .nobody:
      if session.mustAttend { musts.append("must of the programme") }
    }
    return musts
  }

  private func isMust(_ session: SessionOutline, isNewcomer: Bool) -> Bool {
    let must = kind(of: session).must
    return session.mustAttend || must == .everyone || (must == .newcomers && isNewcomer)
      || isPinned(session) || programMusts[session.id] != nil
  }

  private func isPinned(_ session: SessionOutline) -> Bool {
    speaksAt.contains(session.id) || choices[session.id] == .pin
  }

  /// All points of a session together.
  private func points(of session: SessionOutline, isNewcomer: Bool) -> Int {
    var points = kind(of: session).points
    forEachExtra(of: session, isNewcomer: isNewcomer) { _, extra in points += extra }
    return points
  }

  private func parts(
    of session: SessionOutline, isNewcomer: Bool
  ) -> [(what: String, points: Int)] {
    var parts = [(what: session.kind, points: kind(of: session).points)]
    forEachExtra(of: session, isNewcomer: isNewcomer) { what, points in
      parts.append((what(), points))
    }
    return parts
  }

  /// Calls a closure with all that a session is worth beside its kind.
  ///
  /// One walk serves the sum and the words, so that they cannot tell different things.
  private func forEachExtra(
    of session: SessionOutline, isNewcomer: Bool, do add: (_ what: () -> String, Int) -> Void
  ) {
    for match in matches[session.id] ?? [] {
      add({ "interest \(match.topic)" }, match.place.points(by: rules))
    }
    if !tracks.isEmpty, let track = session.track, let points = tracks[FoldedText(track)] {
      add({ "track \(track)" }, points)
    }
    if !levelPoints.isEmpty, let level = levels[session.id],
      let points = levelPoints[FoldedText(level)]
    {
      add({ "level \(level)" }, points)
    }
    if !audiencePoints.isEmpty, let name = audiences[session.id],
      let audience = audiencePoints[FoldedText(name)], isNewcomer || !audience.isForNewcomers
    {
      add({ "for \(name)" }, audience.points)
    }
    if choices[session.id] == .star { add({ "your star" }, rules.starPoints) }
    for mentor in recommendations[session.id] ?? [] {
      add({ "recommended by \(mentor)" }, rules.recommendationPoints)
    }
    for speaker in follows[session.id] ?? [] {
      add({ "you follow \(speaker)" }, rules.followPoints)
    }
  }

  func kind(of session: SessionOutline) -> PlanningRules.Kind {
    rules.kinds[session.kind] ?? rules.otherKind
  }
}
