import ArgumentParser
import Docent
import DocentStore

/// Keeps the mentoring pairs.
struct PairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: "Match, register, list and end mentoring pairs.",
    subcommands: [
      Register.self, List.self, Show.self, End.self, Forecast.self, Match.self, Drafts.self,
      Diff.self, Explain.self, Pin.self, Forbid.self, Release.self, Swap.self, Publish.self,
      Rematch.self,
    ])

  struct Register: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "register",
      abstract: "Register a mentoring pair at a conference.",
      discussion: """
        Both must be registered for the conference, the mentee as a newcomer to its series and the \
        mentor not, and be on site on a common day. The pair is published at once, in the \
        conference's program of kind conference; one is created when there is none.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "Who guides: an e-mail address or member number.") var mentor: String
    @Option(help: "Who is guided: an e-mail address or member number.") var mentee: String
    @Option(help: "The program, when the conference has several.") var program: String?
    @Option(help: "The program's cycle, when several are bound to the conference.")
    var cycle: String?
    @Flag(help: "Pair a mentee who is no newcomer; the pair's history records it.")
    var allowReturningMentee = false
    @Flag(help: "Pair a mentor who is a newcomer; the pair's history records it.")
    var allowNewcomerMentor = false

    func report(in store: borrowing Transaction) throws -> PairReport {
      let registration = try store.pairs.register(
        mentor: store.people.get(mentor), mentee: store.people.get(mentee),
        at: store.conferences.get(home.conference), in: program.map { try store.programs.get($0) },
        cycle: cycle,
        rules: PairingRules(
          allowsReturningMentee: allowReturningMentee, allowsNewcomerMentor: allowNewcomerMentor))
      return PairReport(
        [registration.pair], of: try store.conferences.list(), remarks: remarks(on: registration))
    }

    private func remarks(on registration: PairRegistration) -> [String] {
      var remarks: [String] = []
      if let program = registration.createdProgram {
        remarks.append(
          "Created program \(program.slug): the conference had none of kind conference.")
      }
      if registration.sharesInstitution {
        let institution = registration.pair.mentor.details.institution ?? ""
        remarks.append("Warning: both are of the same institution, \(institution).")
      }
      return remarks
    }
  }

  struct List: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List pairs by program and mentee.")

    @OptionGroup var options: StoreOptions
    @Option(help: "Only pairs of this conference.") var conference: String?
    @Option(help: "Only pairs of this program.") var program: String?

    func report(in store: borrowing Transaction) throws -> PairReport {
      let home = try conference.map { try store.conferences.get($0) }
      let slug = try program.map { try store.programs.get($0).slug }
      let pairs = try store.pairs.list(home).filter { slug == nil || $0.program == slug }
      return PairReport(pairs, of: try store.conferences.list())
    }
  }

  struct Show: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a pair with its history.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The pair's number, as pair list prints it.") var pair: Int64

    func report(in store: borrowing Transaction) throws -> RecordCard<PairDocument> {
      let pair = try store.pairs.get(Identifier(rawValue: pair))
      let conference = try pair.conference.map { try store.conferences.get($0) }
      return PairDocument.card(pair, zone: conference?.zone ?? .utc)
    }
  }

  struct End: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "end",
      abstract: "End a pair early and cancel its meetings to come.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @Argument(help: "The pair's number, as pair list prints it.") var pair: Int64
    @Option(help: "Why, in a few words; the pair's history keeps it.") var reason: String
    @Option(help: "Why, in a word that can be counted.") var code: PairEvent.Code?
    @Flag(help: "Do not pair the two in later cycles, either.") var notAgain = false

    func report(in store: borrowing Transaction) throws -> PairReport {
      let pair = try store.pairs.get(Identifier(rawValue: pair))
      let ended = try store.pairs.end(
        pair, reason: reason, code: code, notAgain: notAgain)
      let cancelled = ended.meetings.count(where: \.isCancelled)
      return PairReport(
        [ended], of: try store.conferences.list(),
        remarks: cancelled == 0 ? [] : ["Meetings cancelled: \(cancelled)."])
    }
  }
}
