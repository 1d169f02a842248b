extension SessionDraft {
  /// Takes over what another draft says under the given headings; the rest stays.
  package mutating func take(_ headings: Set<String>, from other: SessionDraft) {
    func take<Value>(_ heading: String, _ path: WritableKeyPath<SessionDraft, Value>) {
      if headings.contains(heading) { self[keyPath: path] = other[keyPath: path] }
    }
    take("guid", \.foreignID)
    take("number", \.number)
    take("title", \.title)
    take("subtitle", \.subtitle)
    take("start", \.start)
    take("end", \.end)
    take("kind", \.kind)
    take("track", \.track)
    take("topics", \.topics)
    take("building", \.building)
    take("room", \.room)
    take("capacity", \.capacity)
    take("speakers", \.speakers)
    take("abstract", \.abstract)
    take("audience", \.audience)
    take("level", \.level)
    take("credit_minutes", \.creditMinutes)
    take("must_attend", \.mustAttend)
    take("status", \.status)
    take("time_zone", \.zone)
    take("language", \.language)
    take("url", \.url)
    take("links", \.links)
    take("offering", \.offering)
    notes.merge(other.notes) { $1 }
  }
}
