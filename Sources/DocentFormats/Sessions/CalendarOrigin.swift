import Docent

/// Who wrote a calendar, as far as its events have to be read differently for it.
struct CalendarOrigin {
  /// pretalx appends the speakers to the title.
  let isPretalx: Bool
  /// Indico names the speakers with their institutions.
  let isIndico: Bool
  /// Whether the calendar says that all of its events are called off.
  let isCancellation: Bool

  init(_ calendar: CalendarPart) {
    let product = calendar.text("PRODID")?.lowercased() ?? ""
    isPretalx = product.hasPrefix("-//pretalx//")
    isIndico = product.contains("//indico//")
    isCancellation = calendar.text("METHOD")?.uppercased() == "CANCEL"
  }

  /// The title and the speakers of a summary.
  ///
  /// Blanks around it are gone; without speakers, pretalx ends it in a dash and a blank.
  func title(_ summary: String) -> (title: String, speakers: [String]) {
    let summary = summary + (summary.hasSuffix(" -") ? " " : "")
    guard isPretalx, let dash = summary.lastRange(of: " - ") else {
      return (summary.trimmingBlanks, [])
    }
    let speakers = NameList.names(summary[dash.upperBound...])
    return (String(summary[..<dash.lowerBound]).trimmingBlanks, speakers)
  }

  /// The description without what programs put around it, and the speakers that it names.
  func description(_ text: String, url: String?) -> (abstract: String, speakers: [String]) {
    var text = text
    if let url, !url.isEmpty, text.hasSuffix(url) {
      text = String(text.dropLast(url.count)).trimmingBlanks
    }
    guard let parts = SpeakersLine.split(text, hasAffiliations: isIndico) else { return (text, []) }
    return (parts.rest, parts.speakers)
  }
}

extension String {
  /// The last place of a text in this one.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}

/// The kinds that a category may name; other categories are tracks or topics.
enum CalendarKind {
  private static let known: Set = [
    "orientation", "opening", "keynote", "workshop", "closing", "social", "session", "talk",
    "panel", "lightning", "lightning-talk", "discussion", "tour", "exhibits", "meal", "poster",
    "poster-session", "meeting", "service", "break", "plenary", "tutorial", "paper", "round-table",
    "reception",
  ]

  /// The kind that a category names, if it does.
  static func named(_ category: String) -> String? {
    let kind = FoldedText(category).key.replacing(" ", with: "-")
    return known.contains(kind) ? kind : nil
  }
}
