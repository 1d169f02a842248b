import Docent
import Foundation

extension FrabDrafting {
  /// Takes the zone that the file names, if it is one.
  mutating func takeZone(_ field: FrabField) {
    guard !field.text.isEmpty else { return }
    header.zone = Zone(field.text)
    if header.zone == nil {
      note(
        "\(field.text.cited) is no time zone of the IANA; \(usualZone.identifier) is taken instead",
        at: field.place)
    }
  }

  /// Takes the time at which days change, if it is one.
  mutating func takeDayChange(_ field: FrabField) {
    guard !field.text.isEmpty else { return }
    header.dayChange = FrabDuration.secondOfDay(field.text).map { $0 / 60 }
    if header.dayChange == nil {
      note("the day change \(field.text.cited) is no time of day and is not taken", at: field.place)
    }
  }

  /// Notes that something stands twice in an event.
  mutating func noteRepeated(_ name: String, at place: Place) {
    note("\"\(name)\" stands here again; the first is taken", at: place)
  }

  /// Notes a tag inside a text.
  mutating func noteInline(_ name: String, at place: Place) {
    note("a tag stands inside \"\(name)\"; only its text is kept", at: place)
  }

  /// Adds a link to an event; what it is called, or else what kind of thing it is, is its title.
  mutating func add(
    address: String, title: String, type: String?, kind: SessionLink.Kind,
    to event: inout FrabEvent?
  ) {
    let type = type?.trimmed ?? ""
    guard !address.isEmpty else {
      if !title.isEmpty || !type.isEmpty { leaveOut("links without an address") }
      return
    }
    if !title.isEmpty, !type.isEmpty { leaveOut("types of links") }
    event?.links.append(SessionLink(url: address, title: title.isEmpty ? type : title, kind: kind))
  }
}
