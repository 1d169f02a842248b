import Docent
import Foundation
import Testing

@testable import DocentFormats

/// Sessions as a store would hold them, made of drafts.
enum SessionSample {
  static func conference(
    zone: String = "America/Chicago", from first: String = "2027-06-24",
    to last: String = "2027-06-27"
  ) throws -> Conference {
    try ScheduleSample(zone: zone, from: first, to: last).conference
  }

  /// The session of a draft, at its times in a conference's zone.
  static func session(
    _ draft: SessionDraft, number: Int = 1, sequence: Int = 0, at conference: Conference
  ) throws -> Session {
    var details = draft
    details.normalize()
    let times = try details.instants(usual: conference.zone)
    return Session(
      id: Identifier(rawValue: Int64(number)), uuid: try ScheduleSample.uuid(number),
      details: details, startsAt: times.start, endsAt: times.end, sequence: sequence, seats: nil)
  }

  /// A draft of a session of an hour.
  static func draft(
    _ code: String = "A1", title: String = "Title", start: String = "2027-06-24T09:00",
    end: String? = "2027-06-24T10:00"
  ) throws -> SessionDraft {
    var draft = SessionDraft(code: code, title: title, start: try #require(TypedTime(start)))
    draft.end = end.flatMap { TypedTime($0) }
    return draft
  }

  /// A draft that says all there is to say.
  static func fullDraft() throws -> SessionDraft {
    var draft = try draft(
      "B-2", title: "  All; of, \\n \"it\"\nEnd ", start: "2027-06-24T23:30",
      end: "2027-06-25T00:15")
    draft.foreignID = "b2@example.org"
    draft.number = 7
    draft.subtitle = "And, more; of \\ it"
    draft.kind = "poster-session"
    draft.track = "Systems, old"
    draft.topics = ["a;b", "c, d", "日本"]
    draft.building = "Main / Library, East"
    draft.room = "Hall; 2"
    draft.capacity = 40
    draft.speakers = ["Ruiz, Ana", "Bo; Lee", "שלום"]
    draft.abstract = "Speakers: nobody\n\nWhy?\n\n  Because; of \\ \\n it, you know. "
    draft.audience = "newcomers, all"
    draft.level = "basic"
    draft.creditMinutes = 45
    draft.mustAttend = true
    draft.status = .tentative
    draft.zone = Zone("Europe/Berlin")
    draft.language = "en"
    draft.url = "https://example.org/a,b;c?d=e%20f"
    draft.links = [
      SessionLink(url: "https://example.org/x;y,z", title: "A \"title\", \\ and\nmore"),
      SessionLink(url: "https://example.org/slides.pdf", kind: .attachment),
    ]
    draft.notes = ["colour": "red, \"green\"", "a;b": "c\nd"]
    return draft
  }
}
