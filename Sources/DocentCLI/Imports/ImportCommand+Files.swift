import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Sessions: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "sessions", abstract: "Read a programme (CSV).")

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @OptionGroup var pruning: PruneOption
    @Option(
      help: ArgumentHelp("The zone of times without one.", valueName: "zone"), transform: Zone.named
    )
    var timeZone: Zone?

    func read() throws -> DraftFile<SessionDraft> {
      try SessionsCSV.read(path: source.file)
    }

    func add(
      _ file: DraftFile<SessionDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.sessions.import(
        file, into: try store.conferences.get(home.conference), zone: timeZone,
        prunes: pruning.prune)
    }
  }

  struct People: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "people", abstract: "Read a list of people (CSV).")

    @OptionGroup var source: ImportOptions

    func read() throws -> DraftFile<PersonDraft> {
      try PeopleCSV.read(path: source.file)
    }

    func add(
      _ file: DraftFile<PersonDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.people.import(file)
    }
  }

  struct Registrations: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "registrations", abstract: "Read a list of registrations (CSV).")

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @OptionGroup var pruning: PruneOption

    func read() throws -> DraftFile<RegistrationDraft> {
      try RegistrationsCSV.read(path: source.file)
    }

    func add(
      _ file: DraftFile<RegistrationDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.registrations.import(
        file, into: try store.conferences.get(home.conference), prunes: pruning.prune)
    }
  }

  struct Rooms: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "rooms", abstract: "Read a list of rooms (CSV).")

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @OptionGroup var pruning: PruneOption

    func read() throws -> DraftFile<RoomDraft> {
      try RoomsCSV.read(path: source.file)
    }

    func add(_ file: DraftFile<RoomDraft>, to store: borrowing Transaction) throws -> ImportSummary
    {
      try store.rooms.import(
        file, into: try store.conferences.get(home.conference), prunes: pruning.prune)
    }
  }

  struct Walking: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "walking",
      abstract: "Read the minutes to walk between buildings (CSV).")

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption

    func read() throws -> DraftFile<WalkingDraft> {
      try WalkingCSV.read(path: source.file)
    }

    func add(
      _ file: DraftFile<WalkingDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.rooms.importWalks(file, into: try store.conferences.get(home.conference))
    }
  }

  struct Scans: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "scans", abstract: "Read a door's scans (CSV).")

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @Option(
      help: ArgumentHelp("The zone of times without an offset.", valueName: "zone"),
      transform: Zone.named)
    var timeZone: Zone?

    func read() throws -> DraftFile<ScanDraft> {
      try ScansCSV.read(path: source.file)
    }

    func add(_ file: DraftFile<ScanDraft>, to store: borrowing Transaction) throws -> ImportSummary
    {
      try store.attendance.import(
        file, into: try store.conferences.get(home.conference), zone: timeZone)
    }
  }
}
