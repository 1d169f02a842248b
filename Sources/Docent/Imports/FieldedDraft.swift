/// What a row says, as texts under the headings of our own files.
package protocol FieldedDraft {
  /// What the row says, each under its heading, in the order of our own files; nil for nothing.
  var fields: [(name: String, text: String?)] { get }
  /// Cells of columns that Docent does not know, by heading.
  var notes: [String: String] { get }
}

extension FieldedDraft {
  /// No cell of an unknown column is kept.
  package var notes: [String: String] { [:] }

  /// The fields in which another draft of the same record says something else, in the order of our
  /// own files; then the notes, by heading.
  package func differences(from other: Self) -> [RecordChange.Field] {
    let named = zip(other.fields, fields).filter { $0.text != $1.text }.map {
      RecordChange.Field(name: $0.name, from: $0.text, to: $1.text)
    }
    let headings = Set(notes.keys).union(other.notes.keys).sorted()
    let noted = headings.filter { notes[$0] != other.notes[$0] }.map {
      RecordChange.Field(name: $0, from: other.notes[$0], to: notes[$0])
    }
    return named + noted
  }
}

extension [String] {
  /// The texts with semicolons between them, as our own files have lists; nil when there are none.
  package var listed: String? { isEmpty ? nil : joined(separator: "; ") }
}

extension Bool {
  /// The word that our own files have for it.
  package var word: String { self ? "yes" : "no" }
}
