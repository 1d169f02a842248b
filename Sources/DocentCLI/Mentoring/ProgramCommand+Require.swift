import ArgumentParser
import Docent
import DocentStore

extension ProgramCommand {
  struct Require: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "require",
      abstract: "Ask the people of a cycle to attend sessions of its conference.",
      discussion: """
        The sessions are musts in the schedules of those who have a published pair in the cycle.
        """)

    /// Who is asked.
    enum People: String, CaseIterable, ExpressibleByArgument {
      case mentors, mentees, both

      var role: ApplicationRole {
        switch self {
        case .mentors: .mentor
        case .mentees: .mentee
        case .both: .both
        }
      }
    }

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "The sessions.") var codes: [String]
    @Option(name: .customLong("for"), help: "Who is to attend them: mentors, mentees or both.")
    var people = People.both
    @Flag(help: "Ask nobody to attend them any more.") var withdraw = false

    func report(in store: borrowing Transaction) throws -> RecordCard<ProgramDetails> {
      let (program, cycle) = try home.home(in: store)
      if withdraw {
        try store.programMusts.remove(codes, from: cycle)
      } else {
        try store.programMusts.add(codes, for: people.role, in: cycle)
      }
      return ProgramDetails(program, musts: try store.programMusts.list(program)).card
    }
  }
}

/// A program with the sessions that it asks its people to attend, as JSON.
struct ProgramDetails: Encodable {
  struct Must: Encodable {
    var cycle: String
    var code: String
    var title: String
    var role: String
  }

  private enum CodingKeys: CodingKey {
    case musts
  }

  private let program: ProgramDocument
  private let musts: [Must]

  init(_ program: Program, musts: [ProgramMust]) {
    self.program = ProgramDocument(program)
    self.musts = musts.map {
      Must(cycle: $0.cycle, code: $0.code, title: $0.title, role: $0.role.rawValue)
    }
  }

  func encode(to encoder: any Encoder) throws {
    try program.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(musts, forKey: .musts)
  }

  /// The program with its cycles and musts.
  var card: RecordCard<Self> {
    let sessions = TextTable(
      "To be attended",
      columns: [
        .text("Cycle", "cycle"), .text("By", "role"), .text("Code", "code"),
        .text("Title", "title"),
      ],
      rows: musts.map { [$0.cycle, $0.role, $0.code, $0.title] })
    return RecordCard(
      self, properties: program.properties, details: [program.cycleTable, sessions])
  }
}
