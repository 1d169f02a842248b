import Docent
import DocentFormats

/// What an import does to a record, as JSON and as lines of a table.
struct ChangeDocument: Encodable {
  struct Field: Encodable {
    var field: String
    @Nullable var from: String?
    @Nullable var to: String?

    init(_ field: RecordChange.Field) {
      self.field = field.name
      from = field.from
      to = field.to
    }
  }

  var change: String
  var key: String
  var title: String
  var fields: [Field]

  init(_ change: RecordChange) {
    self.change = change.kind.rawValue
    key = change.key
    title = change.title
    fields = change.fields.map(Field.init)
  }

  /// A line a field; a single one where no field is named.
  var rows: [[String]] {
    let head = [change, key, Self.short(title)]
    guard !fields.isEmpty else { return [head + ["", "", ""]] }
    return fields.enumerated().map { index, field in
      (index == 0 ? head : ["", "", ""])
        + [field.field, Self.short(field.from ?? ""), Self.short(field.to ?? "")]
    }
  }

  /// How much of a long text, such as an abstract, a line has room for.
  private static let most = 60

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > most ? line.prefix(most - 1) + "…" : line
  }
}

/// An attendee who has to be told, as JSON.
struct AffectedDocument: Encodable {
  @Nullable var email: String?
  var name: String
  var sessions: [String]

  init(_ attendee: AffectedAttendee) {
    name = attendee.name
    sessions = attendee.sessions
    email = attendee.email
  }
}
