import Docent

/// The places of a conference that a calendar may name.
struct NamedPlaces {
  private var places: [FoldedText: RoomDraft] = [:]

  /// Learns what places are called: a room with its building, the room alone where only one has
  /// that name, and a building.
  init(_ rooms: [Room]) {
    let drafts = rooms.map(\.details)
    for draft in drafts { places[FoldedText(draft.label)] = draft }
    let names = Dictionary(grouping: drafts) { FoldedText($0.room) }
    for (name, drafts) in names where !name.key.isEmpty && places[name] == nil {
      if let only = drafts.first, drafts.count == 1 { places[name] = only }
    }
    for building in drafts.compactMap(\.building) where places[FoldedText(building)] == nil {
      places[FoldedText(building)] = RoomDraft(building: building, room: "")
    }
  }

  subscript(location: String) -> RoomDraft? { places[FoldedText(location)] }
}
