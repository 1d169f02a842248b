import Docent

extension SchedulePage {
  /// Something the attendee does.
  struct Item: Sendable {
    let style: String
    let kind: String
    let isCancelled: Bool
    let start: PageTime
    let end: PageTime?
    let title: String
    let code: String?
    let place: PagePlace?
    let walk: String?
    let contact: PageLink?
    let why: String?
    let backups: [Backup]
    let hasBackups: Bool
    let hasReasons: Bool

    init(
      _ item: ScheduleItem, on day: CivilDay, instead sessions: [String: SessionOutline],
      clock: PageClock
    ) {
      style = item.kind.rawValue
      kind = item.kind.pageName
      isCancelled = item.isCancelled
      start = clock.time(item.startsAt, on: day)
      end = item.endsAt > item.startsAt ? clock.time(item.endsAt, on: day) : nil
      title = item.title
      code = item.code
      place = item.pagePlace
      walk = item.walkMinutes > 0 ? counted(item.walkMinutes, "minute") : nil
      contact = item.contact.flatMap(PageLink.init(email:))
      why = item.reasons.isEmpty ? nil : item.reasons.joined(separator: "; ")
      backups = item.backups.map {
        Backup($0, sessions[$0], instead: item, on: day, clock: clock)
      }
      hasBackups = !backups.isEmpty
      hasReasons = hasBackups || why != nil
    }
  }

  /// A session that could be attended instead.
  struct Backup: Sendable {
    let start: PageTime?
    let title: String
    let place: String?

    /// A back-up of a code; the code alone, when nothing else is known of it.
    ///
    /// Its start and its building are named where they are others than the item's.
    init(
      _ code: String, _ session: SessionOutline?, instead item: ScheduleItem, on day: CivilDay,
      clock: PageClock
    ) {
      let isElsewhen = session.map { $0.startsAt != item.startsAt } ?? false
      start = session.flatMap { isElsewhen ? clock.time($0.startsAt, on: day) : nil }
      title = session.map { "\($0.title) (\(code))" } ?? code
      let place = session.map { PagePlace($0.room) }
      let isNear = place?.room != nil && session?.room?.building == item.room?.building
      self.place = isNear ? place?.room : place?.text
    }
  }
}

extension ScheduleItem {
  /// Where it is, or who decides where.
  fileprivate var pagePlace: PagePlace? {
    let place = PagePlace(room)
    if let text = place.text {
      return kind == .meeting ? PagePlace("Near \(text)", nil) : place
    }
    return switch kind {
    case .meeting: PagePlace("Agree on a place with each other", nil)
    case .meal: PagePlace("Where you like", nil)
    case .session, .own: nil
    }
  }
}

extension ScheduleItem.Kind {
  /// What the page calls the kind.
  fileprivate var pageName: String {
    switch self {
    case .session: "Session"
    case .meeting: "Meeting"
    case .meal: "Meal"
    case .own: "Your own"
    }
  }
}
