extension SessionDraft: FieldedDraft {
  /// All but its times: which moments they mean depends on zones, so whoever knows the moments
  /// compares those.
  package var fields: [(name: String, text: String?)] {
    [
      ("code", code), ("title", title), ("kind", kind), ("track", track),
      ("topics", topics.listed), ("building", building), ("room", room),
      ("capacity", capacity.map(String.init)), ("speakers", speakers.listed),
      ("abstract", abstract), ("audience", audience), ("level", level),
      ("credit_minutes", creditMinutes.map(String.init)), ("must_attend", mustAttend?.word),
      ("status", status?.rawValue), ("url", url), ("subtitle", subtitle), ("language", language),
      ("guid", foreignID), ("number", number.map(String.init)),
      ("links", links.map(\.description).listed), ("offering", offering),
    ]
  }
}
