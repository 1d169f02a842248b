import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension PairCommand {
  struct Match: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "match", abstract: "Find the best pairs of a cycle and keep them as a draft.",
      discussion: """
        As many mentees as possible are served, by tier; then the scores come to the most; then \
        loads are even; equals fall by lot. No other pairs are better: every draft carries a proof \
        that --certificate writes for others to check. Nothing is visible outside the committee \
        before docent pair publish. What earlier drafts pinned or forbade holds on.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Option(help: "What comes first: number (of mentees served) or quality (the sum of scores).")
    var prefer = Preference.number
    @Option(help: "The least score of a pair, with --prefer quality (default: the rules').")
    var leastScore: Int?
    @Option(help: "What decides between equals (default: the latest draft's, else the cycle's).")
    var seed: UInt64?
    @Flag(help: "Forget what earlier drafts pinned or forbade.") var fresh = false
    @OptionGroup var proof: CertificateOption

    func validate() throws {
      guard leastScore ?? 0 >= 0 else {
        throw ValidationError("--least-score takes a number from 0.")
      }
      guard leastScore == nil || prefer == .quality else {
        throw ValidationError("--least-score belongs to --prefer quality.")
      }
    }

    func report(in store: borrowing Transaction) throws -> MatchingReport {
      let (program, cycle) = try home.home(in: store)
      let least =
        try prefer == .quality
        ? leastScore ?? store.matchingRules.current(for: cycle, of: program).rules.leastScore : nil
      let (run, matching) = try store.matching.match(
        cycle, of: program, leastScore: least, seed: seed, orders: fresh ? MatchingOrders() : nil)
      try proof.write(matching)
      return MatchingReport(run, matching, of: program, in: cycle, remarks: proof.remarks)
    }
  }

  /// What comes first in a matching.
  enum Preference: String, ExpressibleByArgument, CaseIterable {
    case number, quality
  }

  struct Rematch: WriteCommand {
    static let configuration = CommandConfiguration(
      commandName: "rematch",
      abstract: "Draft new pairs for a published cycle, changing few of those that stand.",
      discussion: """
        After somebody withdrew or came late: as many mentees as possible are served, and each pair \
        that stays counts some points more than its score. Those who were a pair are not paired \
        again. The draft is published like any other.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Option(
      help: "How many points a pair that stays is worth (default: the greatest score there is).")
    var stability: Int?
    @OptionGroup var proof: CertificateOption

    func validate() throws {
      guard (0...1_000_000).contains(stability ?? 0) else {
        throw ValidationError("--stability takes a number from 0 to 1000000.")
      }
    }

    func report(in store: borrowing Transaction) throws -> MatchingReport {
      let (program, cycle) = try home.home(in: store)
      let (run, matching) = try store.matching.rematch(cycle, of: program, stability: stability)
      try proof.write(matching)
      let kept = run.pairs.count { run.orders.kept.contains($0.couple) }
      return MatchingReport(
        run, matching, of: program, in: cycle,
        remarks: [
          "Of \(run.orders.kept.count) pairs that stood, \(kept) stay; each counts "
            + "\(run.settings.stability ?? 0) points more than its score (--stability)."
        ] + proof.remarks)
    }
  }
}

/// The option of commands that prove what they computed.
struct CertificateOption: ParsableArguments {
  @Option(help: "Write the proof to this file.", completion: .file()) var certificate: String?

  /// Writes the proof before anything is kept: where it cannot be written, nothing is.
  func write(_ matching: Matching) throws {
    guard let certificate else { return }
    try OutputFile(certificate).write { try matching.writeCertificate(to: $0) }
  }

  /// What is to be said of it.
  var remarks: [String] { certificate.map { ["Wrote \($0)."] } ?? [] }
}
