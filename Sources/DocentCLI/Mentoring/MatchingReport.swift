import Docent
import DocentFormats

/// A draft of pairs, in the form of the contract on pairs.
struct MatchingReport: Report {
  struct Rule: Encodable {
    var name: String
    var removedPairs: Int
    var strandedMentees: Int
  }

  var draft: Int
  var rulesVersion: Int
  var seed: String
  var pairs: [DraftPairDocument]
  var unmatched: [PairReport.Unmatched]
  var matched: Int
  var totalScore: Int
  /// A matching that could not be proved best is refused before it is kept.
  var optimal = true
  var rules: [Rule]
  let table: TextTable
  private let waiting: TextTable
  let remarks: [String]

  private enum CodingKeys: CodingKey {
    case draft, rulesVersion, seed, pairs, unmatched, matched, totalScore, optimal, rules
  }

  init(
    _ run: MatchingRun, _ matching: Matching, of program: Program, in cycle: Cycle,
    remarks: [String] = []
  ) {
    let effects = matching.candidates.ruleEffects()
    draft = run.number
    rulesVersion = run.rulesVersion
    seed = "\(run.settings.seed)"
    pairs = run.pairs.map {
      DraftPairDocument($0, of: program, in: cycle, isPinned: run.orders.pins.contains($0.couple))
    }
    unmatched = run.waiting.map { .init(email: $0.mentee.handle, reason: $0.reason) }
    matched = run.pairs.count
    totalScore = run.score
    rules = effects.map {
      Rule(
        name: $0.rule.name, removedPairs: $0.removedPairs, strandedMentees: $0.strandedMentees)
    }
    table = RunTables.pairs(of: run)
    waiting = RunTables.waiting(in: run)
    self.remarks =
      ["Draft \(run.number): \(run.totals); no other pairs are better."] + remarks
  }

  var tables: [TextTable] { [table, waiting, rulesTable] }

  private var rulesTable: TextTable {
    TextTable(
      "Rules",
      columns: [
        .text("Rule", "name"), .number("Pairs removed", "removedPairs"),
        .number("Mentees it alone leaves without", "strandedMentees"),
      ],
      rows: rules.map { [$0.name, "\($0.removedPairs)", "\($0.strandedMentees)"] })
  }
}

/// A pair of a draft, as JSON.
struct DraftPairDocument: Encodable {
  @Nullable var id: Int64?
  var program: String
  var cycle: String
  var state: String
  var mentor: PairDocument.Someone
  var mentee: PairDocument.Someone
  var score: Int
  var pinned: Bool
  var criteria: [MatchingPoints]

  init(
    _ pair: MatchingRun.Paired, of program: Program, in cycle: Cycle, isPinned: Bool = false
  ) {
    self.program = program.slug
    self.cycle = cycle.name
    state = PairState.draft.rawValue
    mentor = PairDocument.Someone(pair.mentor)
    mentee = PairDocument.Someone(pair.mentee)
    score = pair.score
    pinned = isPinned
    criteria = pair.points
  }
}

/// The tables of a draft.
enum RunTables {
  /// Its pairs, by mentee.
  static func pairs(of run: MatchingRun) -> TextTable {
    TextTable(
      columns: [
        .text("Mentee", "mentee"), .text("Mentor", "mentor"), .number("Score", "score"),
        .text("Because", "because"),
      ],
      rows: run.pairs.map { pair in
        let pinned = run.orders.pins.contains(pair.couple) ? ["pinned"] : []
        let because = pinned + pair.points.map { "\($0.name) \($0.points)" }
        return [
          pair.mentee.name, pair.mentor.name, "\(pair.score)", because.joined(separator: ", "),
        ]
      })
  }

  /// The mentees who wait, and why.
  static func waiting(in run: MatchingRun) -> TextTable {
    TextTable(
      "Waiting", columns: [.text("Mentee", "mentee"), .text("Why", "reason")],
      rows: run.waiting.map { [$0.mentee.name, $0.reason] })
  }
}

extension MatchingRun {
  /// How many are served and what the pairs score, in words.
  var totals: String {
    "\(pairs.count) of \(pairs.count + waiting.count) mentees have a mentor, \(score) points"
  }
}
