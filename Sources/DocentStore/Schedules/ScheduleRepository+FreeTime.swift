public import Docent
import GRDB

extension ScheduleRepository {
  /// When two attendees can meet.
  ///
  /// Both are busy with what is in their schedules, where they speak, their meetings and their own
  /// events; nothing of that is told.
  ///
  /// - Parameters:
  ///   - one: The first, such as a mentor.
  ///   - other: The second, such as a mentee.
  ///   - conference: Where they are.
  ///   - minutes: How long they are to meet; nil for what the program of their pair says, else
  ///     ``usualMeetingMinutes``.
  ///   - day: The day to which the search is limited; nil for all.
  /// - Returns: The times, with remarks on what is not known.
  /// - Throws: ``StoreError`` when one of them is not registered or not on site on that day, or both
  ///   are one person.
  public func free(
    _ one: Person, _ other: Person, at conference: Conference, minutes: Int? = nil,
    on day: CivilDay? = nil
  ) throws -> CommonFreeTime {
    guard one.id != other.id else {
      throw StoreError.invalid("\(one.handle) is one person; name two who are to meet")
    }
    let registrations = try [one, other].map { try activeRegistration(of: $0, at: conference) }
    if let day { try registrations.forEach { try check($0, isOnSiteOn: day, at: conference) } }
    let meetings = ConferenceMeetings(db: db, conference: conference)
    let sides = try registrations.map { try side($0, meetings) }
    let rules = try PlanningRulesRepository.current(for: conference, in: db).rules
    let walks = try RoomRepository(db: db).walks(conference)
    let asked = try minutes ?? meetings.minutes(of: one, and: other) ?? Self.usualMeetingMinutes
    var time = CommonFreeTime(
      of: sides[0], and: sides[1], at: conference, rules: rules,
      walking: WalkingTimes(walks, usual: rules.walking), minutes: asked, on: day)
    time.remarks += try registrations.filter { try row(of: $0) == nil }.map {
      "no schedule was generated for \($0.person.name), who counts as free but for meetings, own "
        + "events and sessions at which they speak"
    }
    return time
  }

  /// How long two people meet who are no pair, in minutes.
  public static var usualMeetingMinutes: Int { 30 }

  private func side(
    _ registration: Registration, _ meetings: ConferenceMeetings
  ) throws -> FreeTimeSide {
    FreeTimeSide(
      days: Set(meetings.conference.daysOnSite(declared: registration.details.days)),
      preferences: try PlanningChoiceRepository(db: db).preferences(of: registration),
      engagements: try meetings.engagements(of: registration.person))
  }

  private func check(
    _ registration: Registration, isOnSiteOn day: CivilDay, at conference: Conference
  ) throws {
    let days = conference.daysOnSite(declared: registration.details.days)
    guard !days.contains(day) else { return }
    let list = days.map(\.description).joined(separator: ", ")
    throw StoreError.invalid(
      "\(registration.person.handle) is not on site on \(day); choose one of \(list)")
  }
}
