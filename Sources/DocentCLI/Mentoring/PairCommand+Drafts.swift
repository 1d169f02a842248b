import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension PairCommand {
  struct Drafts: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "drafts", abstract: "List a cycle's drafts, or show the pairs of one.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "The draft whose pairs to show.") var draft: Int?

    func report(in store: borrowing Transaction) throws -> DraftsReport {
      let (program, cycle) = try home.home(in: store)
      let zone = try cycle.conference.map { try store.conferences.get($0).zone } ?? .utc
      let runs =
        try draft.map { [try store.matching.get($0, of: cycle)] }
        ?? store.matching.list(cycle)
      return DraftsReport(runs, of: program, in: cycle, zone: zone, withPairs: draft != nil)
    }
  }

  struct Diff: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Show what differs between two drafts.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "A draft.") var one: Int
    @Argument(help: "Another draft.") var other: Int

    func report(in store: borrowing Transaction) throws -> DifferenceReport {
      let (_, cycle) = try home.home(in: store)
      return DifferenceReport(
        from: try store.matching.get(one, of: cycle), to: try store.matching.get(other, of: cycle))
    }
  }

  struct Publish: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "publish", abstract: "Publish a draft: from now on both sides may know.",
      discussion: """
        The draft is computed again first: it is refused when the sign-ups have changed since, or \
        when its proof does not hold.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Option(help: "The draft's number (default: the latest).") var draft: Int?

    func report(in store: borrowing Transaction) throws -> PairReport {
      let (program, cycle) = try home.home(in: store)
      let run = try store.matching.get(draft, of: cycle)
      let publication = try store.matching.publish(run, in: cycle, of: program)
      let couples = Set(run.pairs.map(\.couple))
      let pairs = try store.pairs.list().filter {
        $0.program == program.slug && $0.cycle == cycle.name && $0.state != .ended
          && couples.contains(Couple(mentee: $0.mentee.id, mentor: $0.mentor.id))
      }
      var report = PairReport(
        pairs, of: try store.conferences.list(),
        remarks: [
          "Published draft \(run.number). New pairs: \(publication.added). Pairs as before: "
            + "\(publication.kept). Pairs ended: \(publication.ended). Mentees who wait: "
            + "\(run.waiting.count)."
        ])
      report.unmatched = run.waiting.map { .init(email: $0.mentee.handle, reason: $0.reason) }
      report.totalScore = run.score
      report.optimal = true
      return report
    }
  }
}

/// A cycle's drafts.
struct DraftsReport: Report {
  struct Document: Encodable {
    var draft: Int
    var madeAt: String
    @Nullable var publishedAt: String?
    var rulesVersion: Int
    var seed: String
    @Nullable var leastScore: Int?
    @Nullable var stability: Int?
    var matched: Int
    var waiting: Int
    var totalScore: Int
    var pinned: Int
    var forbidden: Int
    var pairs: [DraftPairDocument]
    var unmatched: [PairReport.Unmatched]
  }

  var drafts: [Document]
  let table: TextTable
  let tables: [TextTable]

  private enum CodingKeys: CodingKey { case drafts }

  init(
    _ runs: [MatchingRun], of program: Program, in cycle: Cycle, zone: Zone, withPairs: Bool
  ) {
    drafts = runs.map { run in
      Document(
        draft: run.number, madeAt: zone.iso8601(run.madeAt),
        publishedAt: run.publishedAt.map(zone.iso8601), rulesVersion: run.rulesVersion,
        seed: "\(run.settings.seed)", leastScore: run.settings.leastScore,
        stability: run.settings.stability, matched: run.pairs.count, waiting: run.waiting.count,
        totalScore: run.score, pinned: run.orders.pins.count,
        forbidden: run.orders.forbidden.count,
        pairs: run.pairs.map {
          DraftPairDocument(
            $0, of: program, in: cycle, isPinned: run.orders.pins.contains($0.couple))
        },
        unmatched: run.waiting.map { .init(email: $0.mentee.handle, reason: $0.reason) })
    }
    let list = Self.list(drafts)
    table = withPairs ? RunTables.pairs(of: runs[0]) : list
    tables = withPairs ? [list, table, RunTables.waiting(in: runs[0])] : [list]
  }

  private static func list(_ drafts: [Document]) -> TextTable {
    TextTable(
      columns: [
        .number("Draft", "draft"), .text("Made", "madeAt"), .text("Published", "publishedAt"),
        .number("Pairs", "matched"), .number("Waiting", "waiting"), .number("Score", "totalScore"),
        .number("Pinned", "pinned"), .number("Forbidden", "forbidden"),
        .number("Rules", "rulesVersion"),
      ],
      rows: drafts.map {
        [
          "\($0.draft)", $0.madeAt, $0.publishedAt ?? "", "\($0.matched)", "\($0.waiting)",
          "\($0.totalScore)", "\($0.pinned)", "\($0.forbidden)", "\($0.rulesVersion)",
        ]
      })
  }
}

/// What differs between two drafts.
struct DifferenceReport: Report {
  struct Change: Encodable {
    var mentee: PairDocument.Someone
    @Nullable var mentorBefore: PairDocument.Someone?
    @Nullable var scoreBefore: Int?
    @Nullable var mentorAfter: PairDocument.Someone?
    @Nullable var scoreAfter: Int?
  }

  var from: Int
  var to: Int
  var changes: [Change]
  var matched: Int
  var totalScore: Int
  let table: TextTable
  let remarks: [String]

  private enum CodingKeys: CodingKey { case from, to, changes, matched, totalScore }

  init(from one: MatchingRun, to other: MatchingRun, remarks: [String] = []) {
    from = one.number
    to = other.number
    changes = one.differences(to: other).map {
      Change(
        mentee: .init($0.mentee), mentorBefore: $0.before.map { .init($0.mentor) },
        scoreBefore: $0.before?.score,
        mentorAfter: $0.after.map { .init($0.mentor) }, scoreAfter: $0.after?.score)
    }
    matched = other.pairs.count - one.pairs.count
    totalScore = other.score - one.score
    table = TextTable(
      columns: [
        .text("Mentee", "mentee"), .text("Draft \(one.number)", "mentorBefore"),
        .number("Score", "scoreBefore"), .text("Draft \(other.number)", "mentorAfter"),
        .number("Score", "scoreAfter"),
      ],
      rows: changes.map {
        [
          $0.mentee.name, $0.mentorBefore?.name ?? "–", $0.scoreBefore.map(String.init) ?? "",
          $0.mentorAfter?.name ?? "–", $0.scoreAfter.map(String.init) ?? "",
        ]
      })
    self.remarks =
      ["Draft \(one.number): \(one.totals). Draft \(other.number): \(other.totals)."] + remarks
  }
}
