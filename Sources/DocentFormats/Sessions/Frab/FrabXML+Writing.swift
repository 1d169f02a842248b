public import Docent
import Foundation

extension FrabXML {
  /// The schedule of a conference, valid by c3voc's XSD.
  ///
  /// What the format has no place for stands in instructions that Docent alone reads, so that the
  /// schedule comes back as it was. Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - sessions: The programme.
  ///   - conference: Whose programme it is.
  ///   - version: What readers show as the version of the schedule.
  ///   - baseURL: Where the conference's pages are, if anywhere.
  ///   - rooms: The conference's rooms, for their guids.
  /// - Returns: The text, and what other programs cannot read in it.
  public static func text(
    of sessions: [Session], at conference: Conference, version: String = "1",
    baseURL: String? = nil, rooms: [Room] = []
  ) -> ProgrammeText {
    let layout = FrabLayout(sessions, at: conference)
    let guids = Dictionary(
      rooms.map { ($0.details.label.inXMLCharacters, $0.uuid.uuidString.lowercased()) },
      uniquingKeysWith: { first, _ in first })
    var writer = XMLWriter()
    writer.open("schedule")
    writer.empty("generator", ["name": "Docent"])
    writer.element("version", version.inXMLCharacters)
    write(layout, baseURL: baseURL, to: &writer)
    for day in layout.days { write(day, of: layout, guids: guids, to: &writer) }
    writer.close("schedule")
    let long = layout.entries.filter { $0.seconds > FrabDuration.longestWritten + 59 }
    let omissions = long.map { entry in
      ProgrammeText.Omission(
        code: entry.session.code,
        message: "it is longer than the 99:59 hours that the format has room for")
    }
    return ProgrammeText(text: writer.text, omissions: layout.omissions + omissions)
  }

  private static func write(_ layout: FrabLayout, baseURL: String?, to writer: inout XMLWriter) {
    let conference = layout.conference
    writer.open("conference")
    writer.element("title", conference.name.inXMLCharacters)
    writer.element("acronym", layout.acronym)
    writer.element("start", "\(conference.startsOn)")
    writer.element("end", "\(conference.endsOn)")
    writer.element("days", "\(layout.days.count)")
    writer.element("timeslot_duration", "00:05")
    if let baseURL, WebAddress.isValid(baseURL) { writer.element("base_url", baseURL) }
    writer.element("time_zone_name", conference.zone.identifier)
    for track in Set(layout.entries.compactMap(\.details.track)).sorted() {
      writer.empty("track", ["name": track])
    }
    writer.close("conference")
  }

  private static func write(
    _ day: FrabLayout.Day, of layout: FrabLayout, guids: [String: String],
    to writer: inout XMLWriter
  ) {
    let zone = layout.conference.zone
    writer.open(
      "day",
      [
        "index": "\(day.index)", "date": "\(day.date)", "start": zone.iso8601(day.start),
        "end": zone.iso8601(day.end),
      ])
    for room in day.rooms {
      writer.open("room", ["name": room.name, "guid": guids[room.name]])
      for entry in room.events { write(entry, to: &writer) }
      writer.close("room")
    }
    writer.close("day")
  }

  private static func write(_ entry: FrabEntry, to writer: inout XMLWriter) {
    let keys = entry.keys
    writer.open("event", ["guid": keys.guid, "id": "\(keys.number)", "code": keys.code])
    if let extras = try? JSONText.line(entry.extras) {
      writer.instruction(XMLSource.ownTarget, extras.replacing(">", with: "\\u003E"))
    }
    writer.element("room", entry.room)
    writer.element("title", entry.title)
    writer.element("subtitle", entry.details.subtitle ?? "")
    writer.element("type", entry.details.kind ?? SessionKind.plain)
    writer.element("date", entry.date)
    writer.element("start", entry.clock)
    writer.element("duration", duration(of: entry))
    writer.element("abstract", entry.details.abstract ?? "")
    writer.element("slug", keys.slug)
    writer.element("track", entry.details.track ?? "")
    if let logo = entry.notes["logo"] { writer.element("logo", logo) }
    writePersons(of: entry, to: &writer)
    writer.element("language", entry.details.language ?? "")
    writeRecording(of: entry, to: &writer)
    writeLinks(.link, of: entry, to: &writer)
    writeLinks(.attachment, of: entry, to: &writer)
    if let url = entry.url { writer.element("url", url) }
    for name in ["feedback_url", "origin_url"] {
      if let url = entry.notes[name] { writer.element(name, url) }
    }
    writer.close("event")
  }

  private static func duration(of entry: FrabEntry) -> String {
    let isLong = entry.seconds > FrabDuration.longestWritten + 59
    return FrabDuration.text(
      isLong ? FrabDuration.longestWritten : entry.seconds, withSeconds: true)
  }

  private static func writePersons(of entry: FrabEntry, to writer: inout XMLWriter) {
    writer.open("persons")
    for name in entry.details.speakers {
      writer.element("person", name, ["id": "\(FrabLayout.number(ofPerson: name))"])
    }
    writer.close("persons")
  }

  private static func writeRecording(of entry: FrabEntry, to writer: inout XMLWriter) {
    let license = entry.notes["recording_license"]
    let isOff = entry.notes["do_not_record"] != nil
    guard license != nil || isOff else { return }
    writer.open("recording")
    writer.element("license", license ?? "")
    writer.element("optout", isOff ? "true" : "false")
    writer.close("recording")
  }

  private static func writeLinks(
    _ kind: SessionLink.Kind, of entry: FrabEntry, to writer: inout XMLWriter
  ) {
    writer.open("\(kind.rawValue)s")
    for link in entry.links where link.kind == kind {
      writer.element(kind.rawValue, link.title, ["href": link.url])
    }
    writer.close("\(kind.rawValue)s")
  }
}
