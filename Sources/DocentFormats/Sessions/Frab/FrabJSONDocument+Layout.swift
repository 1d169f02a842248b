import Docent
import Foundation

extension FrabJSONDocument {
  init(_ layout: FrabLayout, rooms: [Room]) {
    let conference = layout.conference
    let own = layout.entries.map { ($0.keys.guid, $0.extras) }
    let tracks = Set(layout.entries.compactMap(\.details.track)).sorted()
    schedule = Schedule(
      conference: Programme(
        title: conference.name.inXMLCharacters, acronym: layout.acronym,
        start: "\(conference.startsOn)", end: "\(conference.endsOn)", daysCount: layout.days.count,
        time_zone_name: JSONTextRule.isZone(conference.zone.identifier)
          ? conference.zone.identifier : nil,
        tracks: tracks.map { ["name": $0] }, rooms: Self.places(rooms),
        meta: [
          XMLSource.ownTarget: [
            "sessions": Dictionary(own, uniquingKeysWith: { first, _ in first })
          ]
        ],
        days: layout.days.map { Self.day($0, in: conference.zone) }))
  }

  private static func places(_ rooms: [Room]) -> [Place]? {
    var names: Set<String> = []
    let places = rooms.compactMap { room -> Place? in
      let name = room.details.label.inXMLCharacters
      guard !name.isEmpty, names.insert(name).inserted else { return nil }
      return Place(
        name: name, guid: room.uuid.uuidString.lowercased(), capacity: room.details.capacity)
    }
    return places.isEmpty ? nil : places
  }

  private static func day(_ day: FrabLayout.Day, in zone: Zone) -> Day {
    let rooms = day.rooms.map { ($0.name, $0.events.map(event)) }
    return Day(
      index: day.index, date: "\(day.date)", day_start: zone.iso8601(day.start),
      day_end: zone.iso8601(day.end),
      rooms: Dictionary(rooms, uniquingKeysWith: { first, second in first + second }))
  }

  private static func event(_ entry: FrabEntry) -> Event {
    let details = entry.details
    return Event(
      guid: entry.keys.guid, id: entry.keys.number, code: entry.keys.code,
      logo: entry.notes["logo"], date: entry.date, start: entry.clock, end: entry.end,
      duration: FrabDuration.text(entry.seconds, withSeconds: false), room: entry.room,
      slug: entry.keys.slug,
      // The format needs an address; the guid is one that means nothing else.
      url: entry.url ?? "urn:uuid:\(entry.keys.guid)", title: entry.title,
      subtitle: details.subtitle ?? "", track: details.track,
      type: details.kind ?? SessionKind.plain, language: details.language,
      abstract: details.abstract ?? "", recording_license: entry.notes["recording_license"] ?? "",
      do_not_record: entry.notes["do_not_record"] != nil,
      persons: details.speakers.map { ["name": $0, "public_name": $0] },
      links: references(.link, of: entry), attachments: references(.attachment, of: entry),
      feedback_url: entry.notes["feedback_url"], origin_url: entry.notes["origin_url"])
  }

  private static func references(
    _ kind: SessionLink.Kind, of entry: FrabEntry
  ) -> [[String: String]] {
    entry.links.filter { $0.kind == kind }.map { link in
      link.title.isEmpty ? ["url": link.url] : ["url": link.url, "title": link.title]
    }
  }
}
