import Docent

/// Makes drafts of the events of a frab schedule, one after the other.
struct FrabDrafting {
  /// The zone of times for which the file names none.
  let usualZone: Zone
  /// Minutes after midnight at which a day gives way to the next, when the file does not say.
  let usualDayChange: Int
  /// The file as it was named.
  let file: String
  /// What the head of the file says.
  var header = FrabHeader()
  var findings = CSVFindings()

  private var drafts: [Draft<SessionDraft>] = []
  private var headings: Set<String> = ["title", "start"]
  private var lines: [String: Int] = [:]
  private var dayIndexes: [Int] = []
  private var hasTimeWithoutZone = false
  /// How many things of a kind the drafts have no place for, by what they are.
  private var leftOut: [String: Int] = [:]

  init(file: String, usualZone: Zone, usualDayChange: Int) {
    self.file = file
    self.usualZone = usualZone
    self.usualDayChange = usualDayChange
  }

  mutating func refuse(_ message: String, at place: Place) {
    findings.addFault(Fault(place: place, message: message))
  }

  mutating func note(_ message: String, at place: Place) {
    findings.addOddity(Fault(place: place, message: message))
  }

  /// Counts something that is not kept.
  mutating func leaveOut(_ thing: String) {
    leftOut[thing, default: 0] += 1
  }

  /// Counts a day, and notes what is odd about it.
  mutating func add(_ day: FrabDay) {
    let expected = (dayIndexes.last ?? 0) + 1
    dayIndexes.append(day.index ?? expected)
    if let index = day.index, index != expected {
      note("this day has the index \(index) where \(expected) would follow", at: day.place)
    }
    if day.date == nil { note("this day has no date", at: day.place) }
  }

  /// Makes the draft of an event.
  mutating func add(_ event: FrabEvent) {
    let start = start(of: event)
    let length = length(of: event)
    let number = number(of: event)
    noteRepetitions(of: event)
    guard let title = event["title"]?.text else {
      refuse("the event has no title; every session needs one", at: event.place)
      return
    }
    guard let start else { return }
    if start.offset == nil, header.zone == nil { hasTimeWithoutZone = true }
    var draft = SessionDraft(code: code(of: event, start: start), title: title, start: start)
    draft.number = number
    draft.foreignID = event["guid"]?.text
    draft.zone = header.zone == usualZone ? nil : header.zone
    draft.end = end(of: event, start: start, length: length)
    fillTexts(of: &draft, from: event)
    event.extras?.complete(&draft)
    heed(event)
    drafts.append(Draft(draft, line: event.place.line ?? 1, path: event.place.path))
  }

  /// Remembers which headings the event has: a field that is there and blank clears, one that is
  /// not there leaves what is known.
  private mutating func heed(_ event: FrabEvent) {
    for (name, heading) in Self.headingsOfFields where event.fields[name] != nil {
      headings.insert(heading)
    }
    if event.listedRoom != nil { headings.insert("room") }
    if event.extras != nil { headings.formUnion(FrabExtras.headings) }
  }

  private static let headingsOfFields = [
    "guid": "guid", "id": "number", "subtitle": "subtitle", "type": "kind", "track": "track",
    "abstract": "abstract", "description": "abstract", "language": "language", "url": "url",
    "links": "links", "attachments": "links", "status": "status", "state": "status",
    "cancelled": "status", "canceled": "status", "duration": "end", "end": "end", "room": "room",
    "persons": "speakers",
  ]

  private mutating func noteRepetitions(of event: FrabEvent) {
    for name in ["guid", "id"] {
      guard let field = event[name], let line = field.place.line else { continue }
      guard let first = lines.updateValue(line, forKey: "\(name) \(field.text.lowercased())")
      else { continue }
      note("the \(name) \(field.text.cited) stands in line \(first) too", at: field.place)
    }
  }

  /// The file, when all of its events are in.
  func finished() -> DraftFile<SessionDraft> {
    var result = self
    result.noteHeader()
    var headings = headings
    if header.zone != nil { headings.insert("time_zone") }
    return DraftFile(
      name: file, drafts: drafts, headings: drafts.isEmpty ? [] : headings,
      oddities: result.findings.oddities.inFileOrder(),
      faults: result.findings.faults.inFileOrder())
  }

  private mutating func noteHeader() {
    let whole = Place(file: file)
    if let declared = header.dayCount, Int(declared.text) != dayIndexes.count {
      let count = dayIndexes.count
      note("the file says it has \(declared.text.cited) days and has \(count)", at: declared.place)
    }
    if hasTimeWithoutZone {
      let name = usualZone.identifier
      note("the file names no time zone; times without an offset are read in \(name)", at: whole)
    }
    for (thing, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      note("\(thing) are not kept; the file has \(count)", at: whole)
    }
  }
}
