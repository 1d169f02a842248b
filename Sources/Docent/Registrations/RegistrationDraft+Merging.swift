extension RegistrationDraft {
  /// Takes over what another draft says under the given headings; the rest stays.
  package mutating func take(_ headings: Set<String>, from other: RegistrationDraft) {
    func take<Value>(_ heading: String, _ path: WritableKeyPath<RegistrationDraft, Value>) {
      if headings.contains(heading) { self[keyPath: path] = other[keyPath: path] }
    }
    take("kind", \.kind)
    take("newcomer", \.newcomer)
    take("days", \.days)
    take("badge", \.badge)
    take("registered_at", \.registeredAt)
    take("status", \.status)
    notes.merge(other.notes) { $1 }
  }
}
