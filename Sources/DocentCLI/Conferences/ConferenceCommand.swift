import ArgumentParser
import Docent
import DocentStore

/// Keeps the conferences.
struct ConferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conference", abstract: "Keep the conferences, each an edition of a series.",
    subcommands: [Add.self, List.self, Show.self, Edit.self, Remove.self])

  struct Add: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a conference.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "Its short name, such as ala-annual-2027.") var slug: String
    @Option(help: "The short name of its series; created when it is not known.") var series: String
    @Option(help: "The series' full name, when it is created.") var seriesName: String?
    @Option(help: "Its full name.") var name: String
    @Option(help: "The IANA zone of its clocks, such as America/Chicago.", transform: Zone.named)
    var timeZone: Zone
    @Option(help: "Its first day, such as 2027-06-24.") var starts: CivilDay
    @Option(help: "Its last day.") var ends: CivilDay
    @Option(help: "When one conference day gives way to the next, in minutes after midnight.")
    var dayChange = 240

    func report(in store: borrowing Transaction) throws -> RecordCard<ConferenceDocument> {
      var draft = ConferenceDraft(
        slug: slug, series: series, name: name, zone: timeZone, startsOn: starts, endsOn: ends)
      draft.seriesName = seriesName
      draft.dayChangeMinutes = dayChange
      return ConferenceDocument.card(try store.conferences.add(draft))
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the conferences by first day.")

    @OptionGroup var options: StoreOptions

    func report(in store: borrowing Transaction) throws -> RecordList<ConferenceDocument> {
      let conferences = try store.conferences.list().map(ConferenceDocument.init)
      return RecordList(
        conferences, named: "conferences",
        columns: [
          (.text("Conference", "slug"), { $0.slug }), (.text("Name", "name"), { $0.name }),
          (.text("Series", "series"), { $0.series }), (.text("Zone", "timeZone"), { $0.timeZone }),
          (.text("Starts", "startsOn"), { $0.startsOn }), (.text("Ends", "endsOn"), { $0.endsOn }),
        ])
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a conference.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The conference.") var slug: String

    func report(in store: borrowing Transaction) throws -> RecordCard<ConferenceDocument> {
      ConferenceDocument.card(try store.conferences.get(slug))
    }
  }

  struct Edit: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change a conference.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The conference.") var slug: String
    @Option(help: "The short name of its series; created when it is not known.") var series: String?
    @Option(help: "Its full name.") var name: String?
    @Option(
      help: "The IANA zone of its clocks; sessions keep their instants.", transform: Zone.named)
    var timeZone: Zone?
    @Option(help: "Its first day.") var starts: CivilDay?
    @Option(help: "Its last day.") var ends: CivilDay?
    @Option(help: "When the day changes, in minutes after midnight.") var dayChange: Int?

    func report(in store: borrowing Transaction) throws -> RecordCard<ConferenceDocument> {
      var conference = try store.conferences.get(slug)
      conference.series = series ?? conference.series
      conference.name = name ?? conference.name
      conference.zone = timeZone ?? conference.zone
      conference.startsOn = starts ?? conference.startsOn
      conference.endsOn = ends ?? conference.endsOn
      conference.dayChangeMinutes = dayChange ?? conference.dayChangeMinutes
      try store.conferences.update(conference)
      return ConferenceDocument.card(conference)
    }
  }

  struct Remove: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a conference with its programme and registrations.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The conference.") var slug: String

    func report(in store: borrowing Transaction) throws -> RemovalReport {
      try store.conferences.remove(try store.conferences.get(slug))
      return RemovalReport(removed: slug, kind: "conference")
    }
  }
}

/// A conference as JSON.
struct ConferenceDocument: Encodable {
  var slug: String
  var name: String
  var series: String
  var timeZone: String
  var startsOn: String
  var endsOn: String
  var dayChangeMinutes: Int

  init(_ conference: Conference) {
    slug = conference.slug
    name = conference.name
    series = conference.series
    timeZone = conference.zone.identifier
    startsOn = conference.startsOn.description
    endsOn = conference.endsOn.description
    dayChangeMinutes = conference.dayChangeMinutes
  }

  /// The conference with its properties.
  static func card(_ conference: Conference) -> RecordCard<Self> {
    let document = Self(conference)
    return RecordCard(
      document,
      properties: [
        ("Conference", "slug", document.slug), ("Name", "name", document.name),
        ("Series", "series", document.series), ("Zone", "timeZone", document.timeZone),
        ("Starts", "startsOn", document.startsOn), ("Ends", "endsOn", document.endsOn),
        ("Day changes", "dayChangeMinutes", "\(document.dayChangeMinutes) minutes after midnight"),
      ])
  }
}
