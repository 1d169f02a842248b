extension RoomDraft: FieldedDraft {
  /// Its building, its name and what is known of it.
  package var fields: [(name: String, text: String?)] {
    [
      ("building", building), ("room", room), ("capacity", capacity.map(String.init)),
      ("floor", floor), ("latitude", latitude.map { "\($0)" }),
      ("longitude", longitude.map { "\($0)" }),
    ]
  }
}
