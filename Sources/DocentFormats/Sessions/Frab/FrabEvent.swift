import Docent

/// A piece of text of a schedule, without blanks around it, and where it stands.
struct FrabField {
  var text: String
  var place: Place

  init(_ text: String, at place: Place) {
    self.text = text.trimmed
    self.place = place
  }
}

/// An event of a frab schedule as the file says it, in XML or JSON.
struct FrabEvent {
  /// Where it begins.
  var place: Place
  /// The day that it is listed under.
  var day: FrabDay?
  /// The room that it is listed under.
  var listedRoom: FrabField?
  /// What it says, by the names of the XML elements and attributes.
  var fields: [String: FrabField] = [:]
  /// The speakers' names.
  var speakers: [FrabField] = []
  /// Links and attachments.
  var links: [SessionLink] = []
  /// What only Docent knows, when Docent wrote the file.
  var extras: FrabExtras?

  /// The text of a field that is not blank.
  subscript(name: String) -> FrabField? {
    fields[name].flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// Takes a field, unless the event has it already.
  ///
  /// - Returns: Whether it was taken.
  mutating func take(_ field: FrabField, as name: String) -> Bool {
    guard fields[name] == nil else { return false }
    fields[name] = field
    return true
  }
}

/// A day of a frab schedule.
struct FrabDay {
  /// The place of its start tag.
  var place: Place
  var index: Int?
  var date: CivilDay?
  var start: TypedTime?
  var end: TypedTime?
}

/// What the head of a frab schedule says that matters to its events.
struct FrabHeader {
  /// The program that wrote the file.
  var generator: String?
  /// The zone that the file names, if it is one.
  var zone: Zone?
  /// Minutes after midnight at which a day gives way to the next, if the file says.
  var dayChange: Int?
  /// How many days the file says it has.
  var dayCount: FrabField?

  /// Whether durations of three parts are days, hours and minutes.
  var writesDays: Bool { generator?.lowercased() == "pretalx" }
}
