import Docent

/// Makes events of the objects of a `schedule.json`.
struct FrabJSONReader {
  var drafting: FrabDrafting
  var tree: JSONFile
  private var extras: [String: FrabExtras] = [:]

  init(_ drafting: FrabDrafting, tree: JSONFile) {
    self.drafting = drafting
    self.tree = tree
  }

  mutating func read(_ schedule: FrabJSONSchedule) {
    let path = "schedule.conference"
    drafting.header.generator = schedule.root["generator"]?["name"]?.text
    if let node = schedule.conference["daysCount"] {
      drafting.header.dayCount = field(node, path.jsonPath(.key("daysCount")))
    }
    if let node = schedule.conference["time_zone_name"] {
      drafting.takeZone(field(node, path.jsonPath(.key("time_zone_name"))))
    }
    let own = schedule.conference["meta"]?[XMLSource.ownTarget]?["sessions"]
    for member in own?.members ?? [] { extras[member.key] = FrabExtras(member.node) }
    for (index, day) in schedule.days.enumerated() {
      readDay(day, path.jsonPath(.key("days")).jsonPath(.index(index)))
    }
  }

  private mutating func readDay(_ node: JSONNode, _ path: String) {
    let day = FrabDay(
      place: tree.place(of: node, path: path), index: node["index"]?.integer,
      date: node["date"]?.text.flatMap(CivilDay.init),
      start: node["day_start"]?.text.flatMap(TypedTime.init),
      end: node["day_end"]?.text.flatMap(TypedTime.init))
    drafting.add(day)
    let roomsPath = path.jsonPath(.key("rooms"))
    for room in node["rooms"]?.members ?? [] {
      let roomPath = roomsPath.jsonPath(.key(room.key))
      let listed = FrabField(room.key, at: tree.place(of: room.node, path: roomPath))
      for (index, event) in room.node.elements.enumerated() {
        readEvent(event, roomPath.jsonPath(.index(index)), day: day, room: listed)
      }
      if case .list = room.node.content { continue }
      drafting.refuse("a room is a list of events; this is \(room.node.kind)", at: listed.place)
    }
    if let rooms = node["rooms"] {
      if case .object = rooms.content { return }
      let place = tree.place(of: rooms, path: roomsPath)
      drafting.refuse("\"rooms\" has to be an object of lists; this is \(rooms.kind)", at: place)
    }
  }

  private mutating func readEvent(
    _ node: JSONNode, _ path: String, day: FrabDay, room: FrabField
  ) {
    var event = FrabEvent(place: tree.place(of: node, path: path), day: day, listedRoom: room)
    guard case .object(let members) = node.content else {
      return drafting.refuse("an event is an object; this is \(node.kind)", at: event.place)
    }
    for member in members {
      readMember(member, path.jsonPath(.key(member.key)), into: &event)
    }
    event.extras = event["guid"].flatMap { extras[$0.text] }
    drafting.add(event)
  }

  private mutating func readMember(
    _ member: JSONNode.Member, _ path: String, into event: inout FrabEvent
  ) {
    let isFirst: Bool
    if Self.lists.contains(member.key) { noteUnlessList(member.node, path) }
    switch member.key {
    case "persons":
      isFirst = event.take(FrabField("", at: event.place), as: member.key)
      if isFirst { readPersons(member.node, path, into: &event) }
    case "links", "attachments":
      isFirst = event.take(FrabField("", at: event.place), as: member.key)
      let kind: SessionLink.Kind = member.key == "links" ? .link : .attachment
      if isFirst { readLinks(member.node, kind, into: &event) }
    // That a session may be recorded and streamed is what everyone takes for granted.
    case "do_not_record", "do_not_stream":
      if case .flag(false) = member.node.content { return }
      isFirst = event.take(field(member.node, path), as: member.key)
    default: isFirst = event.take(field(member.node, path), as: member.key)
    }
    if !isFirst { drafting.noteRepeated(member.key, at: tree.place(of: member.node, path: path)) }
  }

  private static let lists: Set<String> = ["persons", "links", "attachments"]

  private mutating func noteUnlessList(_ node: JSONNode, _ path: String) {
    switch node.content {
    case .list, .null: break
    default:
      drafting.note(
        "this is \(node.kind), no list, and is not kept", at: tree.place(of: node, path: path))
    }
  }

  private mutating func readPersons(
    _ node: JSONNode, _ path: String, into event: inout FrabEvent
  ) {
    for (index, person) in node.elements.enumerated() {
      let names = ["public_name", "name", "full_public_name"].compactMap {
        person[$0]?.text?.trimmed
      }
      let name = person.text ?? names.first { !$0.isEmpty } ?? ""
      let place = tree.place(of: person, path: path.jsonPath(.index(index)))
      event.speakers.append(FrabField(name, at: place))
      if person["biography"]?.text?.isEmpty == false {
        drafting.leaveOut("biographies of speakers")
      }
    }
  }

  private mutating func readLinks(
    _ node: JSONNode, _ kind: SessionLink.Kind, into event: inout FrabEvent
  ) {
    var holder: FrabEvent? = event
    for link in node.elements {
      drafting.add(
        address: (link["url"]?.text ?? link.text ?? "").trimmed,
        title: (link["title"]?.text ?? "").trimmed, type: link["type"]?.text, kind: kind,
        to: &holder)
    }
    if let holder { event = holder }
  }

  private mutating func field(_ node: JSONNode, _ path: String) -> FrabField {
    FrabField(node.plainText, at: tree.place(of: node, path: path))
  }
}
