import ArgumentParser
import Docent
import DocentStore

/// Keeps the rooms of conferences.
struct RoomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room", abstract: "Keep the rooms and buildings of a conference.",
    discussion: """
      A room is called by its name, or by "Building / Room" when several buildings have one of \
      that name; a building as a whole is called by the building's name.
      """,
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List a conference's rooms by building and name.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption

    func report(in store: borrowing Transaction) throws -> RecordList<RoomDocument> {
      let conference = try store.conferences.get(home.conference)
      return RecordList(
        try store.rooms.list(conference).map(RoomDocument.init), named: "rooms",
        columns: [
          (.text("Building", "building"), { $0.building }), (.text("Room", "room"), { $0.name }),
          (.number("Capacity", "capacity"), { $0.capacity.map(String.init) }),
          (.text("Floor", "floor"), { $0.floor }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a room.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The room.") var room: String

    func report(in store: borrowing Transaction) throws -> RecordCard<RoomDocument> {
      let conference = try store.conferences.get(home.conference)
      return RoomDocument(try store.rooms.get(room, in: conference)).card
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a room; sessions held there have none afterwards.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The room.") var room: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      let conference = try store.conferences.get(home.conference)
      let removed = try store.rooms.get(room, in: conference)
      try store.rooms.remove(removed)
      return RemovalReport(removed: removed.details.label, kind: "room")
    }
  }
}
