import Docent

extension SessionsCSV {
  /// What drafts are not in a text that was written of them.
  ///
  /// Reading it back finds whatever the two sides do differently, now and in times to come.
  static func omissions(
    of drafts: [SessionDraft], writtenAs text: String
  ) throws -> [ProgrammeText.Omission] {
    let file = try read(CSVReader(bytes: Array(text.utf8), name: "sessions.csv"))
    guard file.faults.isEmpty, file.drafts.count == drafts.count else {
      return file.faults.map {
        .init(code: nil, message: "the file cannot be read again: \($0)")
      }
    }
    return zip(drafts, file.drafts).flatMap { draft, back in
      draft.differences(from: back.content).map {
        .init(code: draft.code, message: "\($0) does not come back as it is")
      }
    }
  }
}

extension SessionDraft {
  /// The headings under which another draft says otherwise.
  fileprivate func differences(from other: SessionDraft) -> [String] {
    var (own, other) = (self, other)
    own.normalize()
    other.normalize()
    var headings: [String] = []
    func compare<Value: Equatable>(_ heading: String, _ path: KeyPath<SessionDraft, Value>) {
      if own[keyPath: path] != other[keyPath: path] { headings.append(heading) }
    }
    compare("code", \.code)
    compare("title", \.title)
    compare("subtitle", \.subtitle)
    compare("start", \.start)
    compare("end", \.end)
    compare("time_zone", \.zone)
    compare("kind", \.kind)
    compare("track", \.track)
    compare("topics", \.topics)
    compare("building", \.building)
    compare("room", \.room)
    compare("capacity", \.capacity)
    compare("speakers", \.speakers)
    compare("abstract", \.abstract)
    compare("audience", \.audience)
    compare("level", \.level)
    compare("credit_minutes", \.creditMinutes)
    compare("must_attend", \.mustAttend)
    compare("status", \.status)
    compare("language", \.language)
    compare("url", \.url)
    compare("links", \.links)
    compare("offering", \.offering)
    compare("guid", \.foreignID)
    compare("number", \.number)
    let notes = Set(own.notes.keys).union(other.notes.keys).sorted()
    return headings + notes.filter { own.notes[$0] != other.notes[$0] }.map { "the note \"\($0)\"" }
  }
}
