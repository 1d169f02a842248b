import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Sessions: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "sessions",
      abstract: "Read a programme (CSV, frab's XML and JSON, iCalendar).",
      discussion: """
        The format is told from what the file says. Sessions are known by their guid, else by \
        code and start. Columns of a CSV, in any order, * needed: code* (or id), title*, start* (or starts), end, kind (or \
        type), track, topics (;), building (or venue), room, capacity, speakers (;), abstract, \
        audience, level, credit_minutes, must_attend, status, time_zone, url, subtitle, language, \
        guid, number, links (;), offering. Buildings, rooms, tracks and topics that are not known are created.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @OptionGroup var pruning: PruneOption
    @Option(
      help: ArgumentHelp("The zone of times without one.", valueName: "zone"), transform: Zone.named
    )
    var timeZone: Zone?
    @Option(help: "The file's format (default: told from the content).")
    var format: ProgrammeFormat?

    func read(for store: Store) throws -> ProgrammeFile {
      let conference = try store.read { try $0.conferences.get(home.conference) }
      return try ProgrammeFile(
        path: source.file, as: format, of: conference, zone: timeZone,
        options: source.table.options())
    }

    func add(_ file: ProgrammeFile, to store: borrowing Transaction) throws -> ImportSummary {
      let conference = try store.conferences.get(home.conference)
      let summary = try store.sessions.import(
        file.sessions, into: conference, zone: timeZone, prunes: pruning.prune)
      if let rooms = file.rooms { _ = try store.rooms.import(rooms, into: conference) }
      return summary
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

    func read(for store: Store) throws -> DraftFile<PersonDraft> {
      try PeopleCSV.read(path: source.file, options: source.table.options())
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

    func read(for store: Store) throws -> DraftFile<RegistrationDraft> {
      try RegistrationsCSV.read(path: source.file, options: source.table.options())
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

    func read(for store: Store) throws -> DraftFile<RoomDraft> {
      try RoomsCSV.read(path: source.file, options: source.table.options())
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

    func read(for store: Store) throws -> DraftFile<WalkingDraft> {
      try WalkingCSV.read(path: source.file, options: source.table.options())
    }

    func add(
      _ file: DraftFile<WalkingDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.rooms.importWalks(file, into: try store.conferences.get(home.conference))
    }
  }
}
