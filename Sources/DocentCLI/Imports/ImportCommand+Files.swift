import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Sessions: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "sessions", abstract: "Read a programme (CSV).",
      discussion: """
        Columns, in any order, * needed: code* (or id), title*, start* (or starts), end, kind (or \
        type), track, topics (;), building (or venue), room, capacity, speakers (;), abstract, \
        audience, level, credit_minutes, must_attend, status, time_zone, url, subtitle, language, \
        guid, number, links (;). Buildings, rooms, tracks and topics that are not known are created.
        """)

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
      commandName: "people", abstract: "Read a list of people (CSV).",
      discussion: """
        Columns, in any order, * needed: email* or member_number*, given_name*, family_name*, \
        pronouns, phone, institution, job_title, library_type, position_area, city, region, \
        country, time_zone, career_start_year, interests (;), memberships (;), student.
        """)

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
      commandName: "registrations", abstract: "Read a list of registrations (CSV).",
      discussion: """
        Import the people first, and earlier conferences of the series before this one. Columns, \
        in any order, * needed: email* or member_number*, kind, newcomer (yes, no or blank), days \
        (; between dates, blank for all), badge, registered_at, status.
        """)

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
      commandName: "rooms", abstract: "Read a list of rooms (CSV).",
      discussion: """
        Columns, in any order, * needed: building, room*, capacity, floor, latitude, longitude.
        """)

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
      abstract: "Read the minutes to walk between buildings (CSV).",
      discussion: """
        Columns, in any order, * needed: from*, to*, minutes*. A walk that is measured one way \
        only counts for both.
        """)

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
}
