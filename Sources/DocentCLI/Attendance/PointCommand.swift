import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// Keeps the check-in points of conferences.
struct PointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "point", abstract: "Keep the check-in points, where a conference scans people.",
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a check-in point.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "Its short name, such as north-door.") var slug: FilledText
    @Option(help: "Its full name (default: its short name).") var name: FilledText?
    @Option(help: "The room it leads to, which must be known.") var room: FilledText?

    func report(in store: borrowing Transaction) throws -> RecordCard<PointDocument> {
      let conference = try store.conferences.get(home.conference)
      let room = try room.map { try store.rooms.get($0.text, in: conference) }
      return PointDocument(
        try store.checkInPoints.add(
          slug: slug.text, name: name?.text ?? slug.text, room: room, to: conference)
      ).card
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List a conference's check-in points by short name.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption

    func report(in store: borrowing Transaction) throws -> RecordList<PointDocument> {
      let conference = try store.conferences.get(home.conference)
      return RecordList(
        try store.checkInPoints.list(conference).map(PointDocument.init), named: "points",
        columns: [
          (.text("Point", "slug"), { $0.slug }), (.text("Name", "name"), { $0.name }),
          (.text("Building", "building"), { $0.building }), (.text("Room", "room"), { $0.place }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a check-in point.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The check-in point.") var slug: String

    func report(in store: borrowing Transaction) throws -> RecordCard<PointDocument> {
      let conference = try store.conferences.get(home.conference)
      return PointDocument(try store.checkInPoints.get(slug, in: conference)).card
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change a check-in point.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The check-in point.") var slug: String
    @Option(help: "Its full name.") var name: FilledText?
    @Option(help: "The room it leads to, which must be known; \"\" for none.")
    var room: Clearable<String>?

    func report(in store: borrowing Transaction) throws -> RecordCard<PointDocument> {
      let conference = try store.conferences.get(home.conference)
      var point = try store.checkInPoints.get(slug, in: conference)
      point.name = name?.text ?? point.name
      let place =
        if let room {
          try room.value.map { try store.rooms.get($0, in: conference) }
        } else {
          try point.room.flatMap {
            try store.rooms.find(building: $0.building, room: $0.room, in: conference)
          }
        }
      try store.checkInPoints.update(point, room: place)
      return PointDocument(try store.checkInPoints.get(slug, in: conference)).card
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a check-in point where nobody was scanned.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The check-in point.") var slug: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let conference = try store.conferences.get(home.conference)
      try store.checkInPoints.remove(try store.checkInPoints.get(slug, in: conference))
      return RemovalReport(removed: slug, kind: "point")
    }
  }
}

/// A check-in point as JSON.
struct PointDocument: Encodable {
  var slug: String
  var name: String
  @Nullable var building: String?
  @Nullable var room: String?

  init(_ point: CheckInPoint) {
    slug = point.slug
    name = point.name
    building = point.room?.building
    room = point.room.flatMap { $0.room.isEmpty ? nil : $0.room }
  }

  /// The room it leads to, as people read it.
  var place: String? { room ?? building.map { _ in RoomDocument.wholeBuilding } }

  /// The check-in point with its properties.
  var card: RecordCard<Self> {
    RecordCard(
      self,
      properties: [
        ("Point", "slug", slug), ("Name", "name", name), ("Building", "building", building),
        ("Room", "room", place),
      ])
  }
}
