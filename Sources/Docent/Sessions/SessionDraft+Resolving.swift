extension SessionDraft {
  /// The longest session that nobody wonders about, in minutes.
  static let longestUsualMinutes = 12 * 60

  /// Whether the title says that the session was called off.
  package var titleSaysCancelled: Bool { Self.saysCancelled(title) }

  /// Whether a title says that its session was called off.
  static func saysCancelled(_ title: String) -> Bool {
    let title = title.uppercased()
    return title.hasPrefix("CANCELLED") || title.hasPrefix("CANCELED")
  }

  /// Brings what can be said in several ways into the one form in which it is stored.
  ///
  /// A session without a kind is a plain one, without a status it is confirmed; a title that says
  /// so makes it cancelled.
  package mutating func normalize() {
    kind = SessionKind.name(of: kind ?? "")
    status = titleSaysCancelled ? .cancelled : status ?? .confirmed
    mustAttend = mustAttend ?? false
    // Line ends differ from system to system and mean the same.
    abstract = abstract?.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if abstract?.isEmpty == true { abstract = nil }
    foreignID = foreignID?.lowercased()
  }

  /// The moments of the start and the end.
  ///
  /// - Parameter usual: The zone of times that the session itself names none for.
  /// - Returns: The start, and the end if there is one.
  /// - Throws: ``SessionTimeError`` when a time names no single moment or the end is before the
  ///   start.
  package func instants(usual: Zone) throws(SessionTimeError) -> (start: Instant, end: Instant?) {
    let zone = zone ?? usual
    let startsAt: Instant
    do { startsAt = try zone.instant(of: start) } catch { throw .start(error) }
    guard let end else { return (startsAt, nil) }
    let endsAt: Instant
    do { endsAt = try zone.instant(of: end) } catch { throw .end(error) }
    guard endsAt >= startsAt else { throw .endsBeforeStart(start: start, end: end) }
    return (startsAt, endsAt)
  }
}

/// Why a session's times make no sense.
package enum SessionTimeError: Error, Equatable, CustomStringConvertible {
  case start(ZoneError)
  case end(ZoneError)
  case endsBeforeStart(start: TypedTime, end: TypedTime)

  package var description: String {
    switch self {
    case .start(let error): error.description
    case .end(let error): error.description
    case .endsBeforeStart(let start, let end):
      "the end \(end) is before the start \(start); correct one of them"
    }
  }

  /// The heading of the cell that is wrong.
  package var heading: String {
    if case .start = self { "start" } else { "end" }
  }
}
