extension SessionDraft {
  /// The fields in which another draft says something else, in the order of our own files.
  ///
  /// Times are not among them: which moment they mean depends on zones, so whoever knows the moments
  /// compares those.
  package func differences(from other: SessionDraft) -> [RecordChange.Field] {
    let own = texts
    let named = zip(other.texts, own).filter { $0.text != $1.text }.map {
      RecordChange.Field(name: $0.name, from: $0.text, to: $1.text)
    }
    let headings = Set(notes.keys).union(other.notes.keys).sorted()
    let noted = headings.filter { notes[$0] != other.notes[$0] }.map {
      RecordChange.Field(name: $0, from: other.notes[$0], to: notes[$0])
    }
    return named + noted
  }

  /// What the draft says besides its times, each under the heading of our own files.
  private var texts: [(name: String, text: String?)] {
    [
      ("code", code), ("title", title), ("kind", kind), ("track", track),
      ("topics", Self.joined(topics)), ("building", building), ("room", room),
      ("capacity", capacity.map(String.init)), ("speakers", Self.joined(speakers)),
      ("abstract", abstract), ("audience", audience), ("level", level),
      ("credit_minutes", creditMinutes.map(String.init)),
      ("must_attend", mustAttend.map { $0 ? "yes" : "no" }), ("status", status?.rawValue),
      ("url", url), ("subtitle", subtitle), ("language", language), ("guid", foreignID),
      ("number", number.map(String.init)),
      ("links", Self.joined(links.map(\.description))),
    ]
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
