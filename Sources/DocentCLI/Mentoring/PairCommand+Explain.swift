import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension PairCommand {
  struct Explain: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say why a mentee has the mentor they have, or none.",
      discussion: """
        The points of the pair by criterion, the next best mentors, and why each was not chosen. \
        Every price is exact: it is what the best pairs would lose if this one had to be.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "The mentee: an e-mail address, member number or id.") var mentee: String
    @Option(help: "The draft's number (default: the latest).") var draft: Int?
    @Option(help: "How many other mentors to look at.") var others = 5

    func validate() throws {
      guard (0...1000).contains(others) else {
        throw ValidationError("--others takes a number from 0 to 1000.")
      }
    }

    func report(in store: borrowing Transaction) throws -> ExplanationReport {
      let (program, cycle) = try home.home(in: store)
      let person = try store.people.get(mentee)
      let run = try store.matching.get(draft, of: cycle)
      let matching: Matching
      do {
        matching = try store.matching.matching(of: run, in: cycle, of: program)
      } catch StoreError.invalid(let reason) {
        // What was said when the draft was made can still be told.
        if let kept = ExplanationReport(kept: run, of: person, because: reason) { return kept }
        throw StoreError.invalid(reason)
      }
      let mentees = matching.candidates.mentees
      guard let place = mentees.firstIndex(where: { $0.person == person.id }) else {
        throw StoreError.notFound(
          "mentee", name: "\(mentee) in draft \(run.number) of \(program.slug)", nearest: nil)
      }
      return ExplanationReport(
        MatchingExplainer(matching).explanation(ofMentee: place, others: others),
        rules: matching.candidates.rules, draft: run.number)
    }
  }
}

/// Why a mentee has the mentor they have, or none.
struct ExplanationReport: Report {
  struct Other: Encodable {
    var mentor: String
    var score: Int
    var reason: String
    var consequences: [String]
  }

  var draft: Int
  var mentee: String
  @Nullable var tier: String?
  @Nullable var mentor: String?
  @Nullable var score: Int?
  var pinned: Bool
  var criteria: [MatchingPoints]
  @Nullable var waiting: String?
  var others: [Other]
  private(set) var remarks: [String] = []

  private enum CodingKeys: CodingKey {
    case draft, mentee, tier, mentor, score, pinned, criteria, waiting, others
  }

  var table: TextTable { tables[1] }

  /// What a draft itself says of a mentee, when it cannot be computed again; nil for somebody else.
  init?(kept run: MatchingRun, of mentee: Person, because reason: String) {
    let pair = run.pairs.first { $0.mentee.id == mentee.id }
    let waiting = run.waiting.first { $0.mentee.id == mentee.id }
    guard pair != nil || waiting != nil else { return nil }
    draft = run.number
    self.mentee = mentee.name
    mentor = pair?.mentor.name
    score = pair?.score
    pinned = pair.map { run.orders.pins.contains($0.couple) } ?? false
    criteria = pair?.points ?? []
    self.waiting = waiting?.reason
    others = []
    remarks = ["Other mentors are not compared: \(reason)."]
  }

  init(_ explanation: MatchingExplanation, rules: MatchingRules, draft: Int) {
    self.draft = draft
    mentee = explanation.mentee.name
    let waited = explanation.mentee.waitedIn
    tier =
      rules.name(ofTier: explanation.mentee.tier)
      + (waited.isEmpty ? "" : " (waited in \(waited.joined(separator: ", ")))")
    mentor = explanation.pair?.mentor.name
    score = explanation.pair?.score
    pinned = explanation.pair?.isPinned ?? false
    criteria = explanation.pair?.lines ?? []
    waiting = explanation.waiting?.words
    others = explanation.others.map { other in
      Other(
        mentor: other.mentor.name, score: other.score, reason: other.reason.words,
        consequences: other.reason.consequences)
    }
  }

  var tables: [TextTable] {
    let head = TextTable(
      properties: [
        ("Mentee", "mentee", mentee), ("Served with", "tier", tier), ("Draft", "draft", "\(draft)"),
        ("Mentor", "mentor", mentor), ("Score", "score", score.map(String.init)),
        ("Pinned", "pinned", pinned ? "by the committee" : nil), ("Waits", "waiting", waiting),
      ])
    let points = TextTable(
      "Points",
      columns: [
        .text("Criterion", "name"), .number("Points", "points"), .text("Because", "because"),
      ],
      rows: criteria.map { [$0.name, "\($0.points)", $0.because] })
    return [head, points, Self.table(of: others)]
  }

  private static func table(of others: [Other]) -> TextTable {
    TextTable(
      "Other mentors",
      columns: [
        .text("Mentor", "mentor"), .number("Score", "score"), .text("Not chosen", "reason"),
        .text("Instead", "consequences"),
      ],
      rows: others.map {
        [$0.mentor, "\($0.score)", $0.reason, $0.consequences.joined(separator: "; ")]
      })
  }
}

extension MatchingExplanation.Reason {
  /// Who would go where, where anybody would.
  fileprivate var consequences: [String] {
    if case .costs(let price, _) = self { price.consequences } else { [] }
  }
}
