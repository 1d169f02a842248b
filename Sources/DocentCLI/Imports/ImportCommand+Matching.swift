import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Rules: RulesImport {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "Read the rules by which a cycle is matched (YAML).",
      discussion: """
        The file is whole in itself and becomes the next version of the cycle's rules; earlier \
        versions stay with the drafts that were made by them. docent export rules writes one to \
        begin with, in which every rule is explained.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "The file; - for standard input.", completion: .file()) var file: String

    func read() throws -> MatchingRules { try MatchingRulesFile.read(path: file) }

    func add(_ rules: MatchingRules, to store: borrowing Transaction) throws -> ImportSummary {
      let (program, cycle) = try home.home(in: store)
      return try store.matchingRules.import(rules, from: file, into: cycle, of: program)
    }
  }

  struct Candidates: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "candidates", abstract: "Read pairs that another program scored (CSV).",
      discussion: """
        Columns, in any order, all needed: mentee, mentor (e-mail, member number or id), score (0 \
        to 1000000). Both must have signed up. The file takes the place of all that was imported \
        before, and a cycle that has scored pairs is matched by these alone.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: CycleOptions

    func read(for store: Store) throws -> DraftFile<CandidateDraft> {
      try CandidatesCSV.read(path: source.file, options: source.table.options())
    }

    func add(
      _ file: DraftFile<CandidateDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.candidates.import(file, into: try home.cycle(in: store))
    }
  }

  struct Sensitive: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "sensitive", abstract: "Read answers that stay apart from all others (CSV).",
      discussion: """
        Columns, in any order, * needed: email* or member_number*, field*, value*, wants_same (yes \
        or no). Import the sign-ups first. What the file says of somebody takes the place of \
        what was known; nothing of it is ever printed.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: CycleOptions
    @OptionGroup var pruning: PruneOption

    func validate() throws {
      // A map's messages cite the answers that it does not know.
      guard source.table.map == nil else {
        throw ValidationError(
          "Sensitive answers are read under their own headings; leave out --map.")
      }
    }

    func read(for store: Store) throws -> DraftFile<SensitiveAnswerDraft> {
      try SensitiveAnswersCSV.read(path: source.file, options: source.table.options())
    }

    func add(
      _ file: DraftFile<SensitiveAnswerDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.sensitiveAnswers.import(
        file, into: try home.cycle(in: store), prunes: pruning.prune)
    }
  }
}
