/// Something at a fixed time that goes into an agenda problem: a candidate, told by its number.
struct AgendaItem {
  /// What it is, by its position in the planning input.
  enum Source: Equatable {
    /// A session of the programme, by its prospect.
    case session(Int)
    /// The same, left before its end.
    case beginning(of: Int)
    /// Something of the attendee's own.
    case own
    /// A meeting that stands.
    case agreed
  }

  let source: Source
  let day: CivilDay
  let start: Int
  let end: Int
  let value: Int
  var isMust: Bool

  /// The prospect, where it is a session.
  var prospect: Int? {
    switch source {
    case .session(let index), .beginning(of: let index): index
    case .own, .agreed: nil
    }
  }
}

/// All items of an agenda problem with their places, in the problem's order: by start, end and code.
struct AgendaItems {
  private(set) var all: [AgendaItem] = []
  private(set) var rooms: [RoomDraft?] = []

  init(_ items: [(item: AgendaItem, room: RoomDraft?)], from input: PlanningInput) {
    func code(_ item: AgendaItem) -> String {
      item.prospect.map { input.prospects[$0].session.code } ?? ""
    }
    let order = items.indices.sorted { one, other in
      let (a, b) = (items[one].item, items[other].item)
      if (a.start, a.end) != (b.start, b.end) { return (a.start, a.end) < (b.start, b.end) }
      return (code(a), one) < (code(b), other)
    }
    all = order.map { items[$0].item }
    rooms = order.map { items[$0].room }
  }
}
