import ArgumentParser
import Docent
import DocentStore

extension RoomCommand {
  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a room, or a building as a whole.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The room's name; without it, the building as a whole.") var room: FilledText?
    @Option(help: "The building; created when it is not known.") var building: FilledText?
    @OptionGroup var fields: RoomFields

    func validate() throws {
      guard room != nil || building != nil else {
        throw ValidationError("Name a room, or a building with --building.")
      }
    }

    func report(in store: borrowing Transaction) throws -> RecordCard<RoomDocument> {
      let conference = try store.conferences.get(home.conference)
      var details = RoomDraft(building: building?.text, room: room?.text ?? "")
      fields.apply(to: &details)
      return RoomDocument(try store.rooms.add(details, to: conference)).card
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change a room.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The room.") var room: String
    @Option(help: "Its new name; sessions stay with the room.") var name: FilledText?
    @Option(help: "Its building, created when it is not known; \"\" for none.")
    var building: Clearable<String>?
    @OptionGroup var fields: RoomFields

    func report(in store: borrowing Transaction) throws -> RecordCard<RoomDocument> {
      let conference = try store.conferences.get(home.conference)
      var edited = try store.rooms.get(room, in: conference)
      edited.details.room = name?.text ?? edited.details.room
      building?.replace(&edited.details.building)
      guard !edited.details.label.isEmpty else {
        throw StoreError.invalid("a building as a whole needs its building; give --name a name too")
      }
      fields.apply(to: &edited.details)
      try store.rooms.rename(edited, to: edited.details, in: conference)
      try store.rooms.update(edited)
      return RoomDocument(edited).card
    }
  }
}

/// What can be said of a room beside its name.
struct RoomFields: ParsableArguments {
  @Option(help: "Its seats; \"\" when they are not known.") var capacity: Clearable<Int>?
  @Option(help: "Its floor, as people there call it; rooms on one floor are near each other.")
  var floor: Clearable<String>?
  @Option(parsing: .unconditional, help: "Degrees north, negative in the south.")
  var latitude: Clearable<Double>?
  @Option(parsing: .unconditional, help: "Degrees east, negative in the west.")
  var longitude: Clearable<Double>?

  func validate() throws {
    guard capacity?.value ?? 0 >= 0 else { throw ValidationError("--capacity takes 0 or more.") }
    guard (-90...90).contains(latitude?.value ?? 0) else {
      throw ValidationError("--latitude takes -90 to 90.")
    }
    guard (-180...180).contains(longitude?.value ?? 0) else {
      throw ValidationError("--longitude takes -180 to 180.")
    }
  }

  /// Says of a room what the options say.
  func apply(to details: inout RoomDraft) {
    capacity?.replace(&details.capacity)
    floor?.replace(&details.floor)
    latitude?.replace(&details.latitude)
    longitude?.replace(&details.longitude)
  }
}
