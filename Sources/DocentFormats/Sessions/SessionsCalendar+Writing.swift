public import Docent

extension SessionsCalendar {
  /// The iCalendar text of a programme: one event a session, in the order given.
  ///
  /// Times are local to the session's zone, else to the conference's, with the zone's rules in the
  /// file itself. An event has the UID that the session came with, if it has one of its own, else
  /// one made of its UUID. What iCalendar has no property for stands in properties whose names
  /// begin with `X-DOCENT-`, so that ``read(_:days:dayChangeMinutes:usual:)`` gives it all back.
  /// Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - sessions: The sessions, called off or not.
  ///   - conference: Whose programme it is.
  ///   - moment: The moment that the events name as the one they were written at; nil for the
  ///     start of the conference, so that it is the same file each time.
  /// - Returns: Lines of up to 75 octets that end in CR LF, and what they do not hold.
  /// - Throws: ``CalendarError`` when memory is short.
  public static func text(
    of sessions: [Session], at conference: Conference, stampedAt moment: Instant? = nil
  ) throws -> ProgrammeText {
    let calendar = try CalendarComponent.calendar(
      of: conference, covering: days(of: sessions, at: conference))
    let uids = Dictionary(grouping: sessions.compactMap(\.details.foreignID)) { $0.lowercased() }
    var omissions: [ProgrammeText.Omission] = []
    for session in sessions {
      let foreignID = session.details.foreignID ?? ""
      let isOwn = uids[foreignID.lowercased()]?.count == 1 && session.hasUsableForeignID
      calendar.add(
        try .event(
          session, at: conference, uid: isOwn ? foreignID : nil,
          stampedAt: moment ?? conference.startsAt))
      omissions += self.omissions(from: session)
    }
    return ProgrammeText(text: try calendar.text(), omissions: omissions)
  }

  /// The days of sessions by the zone in which each is written.
  private static func days(
    of sessions: [Session], at conference: Conference
  ) -> [Zone: ClosedRange<CivilDay>] {
    sessions.reduce(into: [:]) { days, session in
      let zone = session.details.zone ?? conference.zone
      let first = zone.wall(at: session.startsAt).day
      let last = zone.wall(at: max(session.startsAt, session.endsAt ?? session.startsAt)).day
      days[zone] = days[zone]?.including(first...last) ?? first...last
    }
  }

  private static func omissions(from session: Session) -> [ProgrammeText.Omission] {
    var omissions: [ProgrammeText.Omission] = []
    let altered = session.details.texts.filter { $0.text.forCalendars != $0.text }.map(\.heading)
    if !altered.isEmpty {
      omissions.append(
        .init(
          code: session.code,
          message: "control characters and line ends other than line feeds are not in "
            + "\(altered.joined(separator: ", ")): iCalendar has none"))
    }
    if let lack = ProgrammeText.Omission(offeringOf: session, in: "iCalendar") {
      omissions.append(lack)
    }
    if let uid = session.details.foreignID, CalendarIdentity.isPersonal(uid) {
      omissions.append(
        .init(
          code: session.code,
          message: "the UID it came with is left out: it looks like somebody's e-mail address"))
    }
    return omissions
  }
}

extension Session {
  /// Whether what it came with can be the UID of an event: a line of text that names nobody.
  fileprivate var hasUsableForeignID: Bool {
    guard let uid = details.foreignID, !CalendarIdentity.isPersonal(uid) else { return false }
    return uid == uid.trimmingBlanks && uid == uid.forCalendars && !uid.contains("\n")
      && !uid.isEmpty && !uid.hasSuffix("@docent")
  }
}

extension SessionDraft {
  /// The texts that are written as they are, by heading.
  fileprivate var texts: [(heading: String, text: String)] {
    let single = [
      ("title", title), ("subtitle", subtitle), ("abstract", abstract), ("room", room),
      ("building", building), ("track", track), ("audience", audience), ("level", level),
      ("guid", foreignID), ("code", code), ("url", url), ("language", language),
    ]
    return single.compactMap { heading, text in text.map { (heading, $0) } }
      + topics.map { ("topics", $0) } + speakers.map { ("speakers", $0) }
  }
}
