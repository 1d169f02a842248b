import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// The formats in which records are exported.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument {
  /// A table under the headings of our own imports.
  case csv
  /// One document.
  case json
}

extension ExportCommand {
  struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "people", abstract: "Write everybody whom the database knows.",
      discussion: "Importing the file changes nothing. It holds contact details: keep it safe.")

    @OptionGroup var target: ExportOptions
    @Option(help: "The file's format.") var format = RecordFormat.csv

    func run() throws {
      let people = try Store(opening: target.store.path).read { try $0.people.list() }
      switch format {
      case .csv: try target.write(PeopleCSV.text(of: people))
      case .json: try target.write(people.map(PersonDocument.init), named: "people")
      }
    }
  }

  struct Registrations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "registrations", abstract: "Write a conference's registrations.",
      discussion: "Importing the file changes nothing.")

    @OptionGroup var target: ExportOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "The file's format.") var format = RecordFormat.csv

    func run() throws {
      let (conference, registrations) = try Store(opening: target.store.path).read { store in
        let conference = try store.conferences.get(home.conference)
        return (conference, try store.registrations.list(conference))
      }
      switch format {
      case .csv: try target.write(RegistrationsCSV.text(of: registrations))
      case .json:
        try target.write(
          registrations.map { RegistrationDocument($0, in: conference) }, named: "registrations")
      }
    }
  }

  struct Pairs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pairs", abstract: "Write mentoring pairs with their e-mail addresses.",
      discussion: """
        Drafts are nobody's business outside the committee: they are left out unless --drafts asks \
        for them, and have no e-mail addresses.
        """)

    @OptionGroup var target: ExportOptions
    @Option(help: "Only pairs of this conference.") var conference: String?
    @Option(help: "Only pairs of this program.") var program: String?
    @Flag(help: "Write drafts as well.") var drafts = false
    @Option(help: "The file's format.") var format = RecordFormat.csv

    func run() throws {
      let (conferences, pairs) = try Store(opening: target.store.path).read { store in
        let home = try conference.map { try store.conferences.get($0) }
        let slug = try program.map { try store.programs.get($0).slug }
        let all = try store.pairs.list(home).filter { slug == nil || $0.program == slug }
        return (try store.conferences.list(), all.filter { drafts || $0.state != .draft })
      }
      let zones = Dictionary(conferences.map { ($0.slug, $0.zone) }) { first, _ in first }
      let zone: (Pair) -> Zone = { pair in pair.conference.flatMap { zones[$0] } ?? .utc }
      switch format {
      case .csv: try target.write(PairsCSV.text(of: pairs, zone: zone))
      case .json:
        try target.write(
          pairs.map { PairDocument($0, zone: zone($0), hidesContacts: true) }, named: "pairs")
      }
    }
  }
}
