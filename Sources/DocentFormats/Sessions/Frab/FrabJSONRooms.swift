import Docent

/// Makes drafts of the rooms that a `schedule.json` lists.
struct FrabJSONRooms {
  private var tree: JSONFile
  private var drafts: [Draft<RoomDraft>] = []
  private var findings = CSVFindings()
  private var names: Set<String> = []

  init(_ tree: JSONFile) {
    self.tree = tree
  }

  mutating func read(_ nodes: [JSONNode]) {
    for (index, node) in nodes.enumerated() {
      let path = "schedule.conference.rooms[\(index)]"
      let place = tree.place(of: node, path: path)
      let name = node["name"]?.text?.trimmed ?? ""
      guard !name.isEmpty, names.insert(name).inserted else {
        let problem = name.isEmpty ? "has no name" : "is listed already"
        findings.addOddity(Fault(place: place, message: "the room \(problem) and is left out"))
        continue
      }
      var room = RoomDraft(building: nil, room: name)
      room.capacity = capacity(node["capacity"], path.jsonPath(.key("capacity")))
      drafts.append(Draft(room, line: place.line ?? 1, path: path))
    }
  }

  private mutating func capacity(_ node: JSONNode?, _ path: String) -> Int? {
    guard let node, !node.isNull else { return nil }
    if let seats = node.integer, (0...1_000_000).contains(seats) { return seats }
    findings.addOddity(
      Fault(
        place: tree.place(of: node, path: path),
        message: "\(node.plainText.cited) is no number of seats and is not taken"))
    return nil
  }

  func finished() -> DraftFile<RoomDraft> {
    DraftFile(
      name: tree.name, drafts: drafts, headings: drafts.isEmpty ? [] : ["room", "capacity"],
      oddities: findings.oddities, faults: tree.faults)
  }
}
