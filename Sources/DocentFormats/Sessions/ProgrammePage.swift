import Docent
import Foundation

/// What stands on the page of a programme, in the words in which it stands there.
struct ProgrammePage: Sendable {
  let pageTitle: String
  let style = HTMLTemplates.style
  let conference: String
  let dates: String
  let tally: String
  let zoneSentence: String
  let days: [Day]
  let hasDays: Bool

  init(_ sessions: [Session], in conference: Conference) {
    let clock = PageClock(conference: conference)
    let ordered = sessions.sorted {
      ($0.startsAt, $0.title, $0.code) < ($1.startsAt, $1.title, $1.code)
    }
    let byDay = Dictionary(grouping: ordered) { conference.day(of: $0.startsAt) }
    self.conference = conference.name
    pageTitle = "\(conference.name) · Programme"
    dates = clock.dates
    tally = counted(sessions.count, "session")
    zoneSentence = clock.zoneSentence
    days = byDay.sorted { $0.key < $1.key }.map { Day($0.key, $0.value, clock: clock) }
    hasDays = !days.isEmpty
  }

  /// A day of the programme.
  struct Day: Sendable {
    let day: PageDay
    let tally: String
    let slots: [Slot]

    init(_ day: CivilDay, _ sessions: [Session], clock: PageClock) {
      self.day = PageDay(day)
      tally = counted(sessions.count, "session")
      slots = Dictionary(grouping: sessions, by: \.startsAt).sorted { $0.key < $1.key }
        .map { start, own in
          Slot(
            start: clock.time(start, on: day), sessions: own.map { Item($0, on: day, clock: clock) }
          )
        }
    }
  }

  /// The sessions that start at one time.
  struct Slot: Sendable {
    let start: PageTime
    let sessions: [Item]
  }

  /// A paragraph of an abstract.
  struct Paragraph: Sendable {
    let text: String
    let language: String?
  }
}
