extension RegistrationDraft: FieldedDraft {
  /// All but the person, whose registration it is.
  package var fields: [(name: String, text: String?)] {
    [
      ("kind", kind), ("newcomer", newcomer?.word), ("days", days.map(\.description).listed),
      ("badge", badge), ("registered_at", registeredAt?.description), ("status", status?.rawValue),
    ]
  }
}
