public import Docent

/// An attendee's own calendar, as an iCalendar file.
public enum OwnEventsCalendar {
  /// Reads the file at `path`; `-` stands for standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - conference: During which the events matter.
  /// - Returns: As ``read(_:at:)``.
  /// - Throws: `InputError` when the file cannot be read.
  public static func read(path: String, at conference: Conference) throws -> DraftFile<
    OwnEventDraft
  > {
    read(try InputFile(path: path), at: conference)
  }

  /// The events of a calendar that take some of a conference's time: one a VEVENT, and one for each
  /// date of a VEVENT that recurs.
  ///
  /// Events that are called off, that the calendar shows as free, that take whole days or no time,
  /// and those of our own calendars are left out. Times without a zone are in the conference's.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - conference: During which the events matter.
  /// - Returns: The drafts, what was odd, and the faults for which the file is to be refused.
  public static func read(_ file: InputFile, at conference: Conference) -> DraftFile<OwnEventDraft>
  {
    // An event may last from the eve of the first day into it.
    var reader = CalendarSessionReader(
      file, days: conference.startsOn.advanced(by: -1)...conference.endsOn,
      dayChangeMinutes: conference.dayChangeMinutes, usual: conference.zone, isPersonal: true)
    reader.readAll()
    var events = OwnEvents(at: conference)
    for session in reader.sessions { events.take(session) }
    let findings = reader.file.findings
    return DraftFile(
      name: file.name, drafts: events.drafts, headings: [],
      oddities: findings.oddities.inFileOrder() + events.omissions(from: file.name),
      faults: findings.faults.inFileOrder())
  }
}

/// The events of a calendar that matter at a conference, and how many others there are.
private struct OwnEvents {
  let conference: Conference
  private(set) var drafts: [Draft<OwnEventDraft>] = []
  private var wholeDays = 0
  private var ours = 0

  init(at conference: Conference) {
    self.conference = conference
  }

  mutating func take(_ session: CalendarSession) {
    guard !session.isFree, session.draft.status != .cancelled else { return }
    let zone = session.draft.zone ?? conference.zone
    let start = session.draft.start.instant(in: zone)
    guard let end = session.draft.end?.instant(in: zone), start < end, overlaps(start, end) else {
      return
    }
    if session.isOwn || session.uid?.lowercased().hasSuffix("@docent") == true {
      // Whoever subscribed to their schedule has it back in their own calendar.
      ours += 1
    } else if session.isDay {
      wholeDays += 1
    } else {
      drafts.append(Draft(draft(session, start, end), line: session.line, path: session.uid))
    }
  }

  /// What is to be said of events that were left out.
  func omissions(from name: String) -> [Fault] {
    func fault(_ count: Int, _ message: String) -> Fault? {
      count == 0 ? nil : Fault(place: Place(file: name), message: "\(count) \(message)")
    }
    return [
      fault(
        wholeDays,
        "of whole days left out; give those events hours if nothing is to be planned in them"),
      fault(ours, "left out that Docent wrote itself"),
    ].compactMap(\.self)
  }

  private func overlaps(_ start: Instant, _ end: Instant) -> Bool {
    conference.day(of: start) <= conference.endsOn
      && conference.day(of: Instant(seconds: end.seconds - 1)) >= conference.startsOn
  }

  private func draft(_ session: CalendarSession, _ start: Instant, _ end: Instant) -> OwnEventDraft
  {
    let uid =
      session.uid ?? SessionCode.hashed("\(session.draft.title)\n\(session.draft.start)")
    var draft = OwnEventDraft(
      uid: uid + (session.dateMark.map { "#\($0)" } ?? ""),
      title: session.isPrivate ? CalendarSession.privateTitle : session.draft.title,
      startsAt: start, endsAt: end)
    draft.location = session.draft.room
    return draft
  }
}

extension TypedTime {
  /// The moment as iCalendar means it, by the clocks of a zone where the time names no offset.
  fileprivate func instant(in zone: Zone) -> Instant {
    instant ?? zone.calendarInstant(of: wall)
  }
}
