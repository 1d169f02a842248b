import Docent
import DocentFormats
import DocentStore

/// The schedules of many in a folder, with a list for a mail merge.
struct ScheduleMailing {
  let folder: ScheduleFolder
  let formats: [ScheduleFormat]
  let onlyNewcomers: Bool
  let contacts: [String]
  let replaces: Bool

  /// Writes the files of all attendees of a conference who have a schedule or a meeting.
  func write(at slug: String, _ options: StoreOptions) throws {
    let names = try Store(opening: options.path).read { store in
      let conference = try store.conferences.get(slug)
      let files = try store.schedules.attendees(at: conference)
        .filter { !onlyNewcomers || $0.isNewcomer }
        .map { ScheduleFolder.File($0, at: conference) }
      let names = files.flatMap { file in formats.map { file.name($0) } }
      try folder.prepare(for: names, replaces: replaces)
      var index = [heading]
      for file in files {
        var schedule = try store.schedules.get(for: file.attendee, at: conference)
        hideOwnEvents(of: &schedule)
        for format in formats {
          try folder.write(
            try format.text(of: schedule, contacts: contacts), as: file.name(format))
        }
        index.append(row(file, schedule))
      }
      try folder.writeIndex(index)
      return names
    }
    try say(names, of: slug, options.console)
  }

  /// Whoever writes everybody's files need not learn what people do otherwise.
  private func hideOwnEvents(of schedule: inout Schedule) {
    for index in schedule.items.indices where schedule.items[index].kind == .own {
      schedule.items[index].title = "Busy"
    }
  }

  private var heading: [String] {
    onlyNewcomers
      ? [
        "calendar", "page", "email", "member_number", "name", "given_name", "sessions", "points",
        "meetings",
      ] : ["file", "email", "member_number", "name"]
  }

  private func row(_ file: ScheduleFolder.File, _ schedule: Schedule) -> [String] {
    let details = file.attendee.details
    let person = [details.email ?? "", details.memberNumber ?? "", file.attendee.name]
    let names = formats.map { file.name($0) }
    guard onlyNewcomers else { return names + person }
    let zone = schedule.conference.zone
    let meetings = schedule.items.filter { $0.kind == .meeting }.map { meeting in
      let (from, until) = (zone.wall(at: meeting.startsAt), zone.wall(at: meeting.endsAt))
      return "\(from.day.weekdayName), \(from.day), \(from.clock)–\(until.clock): \(meeting.title)"
        + (meeting.room.map { ", near \($0.label)" } ?? "")
    }
    return names + person
      + [
        details.givenName, "\(schedule.items.count { $0.kind == .session })",
        "\(schedule.value)", meetings.joined(separator: "; "),
      ]
  }

  private func say(_ names: [String], of slug: String, _ console: Console) throws {
    let people = names.count / max(1, formats.count)
    let count = people == 1 ? "1 schedule" : "\(people) schedules"
    console.say("Wrote \(count) to \(folder.path), and index.csv.")
    let left = try folder.leftOver(beside: names, of: slug, formats: formats)
    guard !left.isEmpty else { return }
    console.say(
      "Of an earlier export, for people who have no schedule now, and left as they were: "
        + left.joined(separator: ", "))
  }
}
