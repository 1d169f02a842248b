import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct HeadCounts: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "head-counts", abstract: "Read how many people were counted in sessions (CSV).",
      discussion: """
        Import the programme first. Columns, in any order, * needed: session*, count*, at, \
        counter. Of several counts of a session the highest is reported; they are never added to \
        scans.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @OptionGroup var pruning: PruneOption
    @Option(
      help: ArgumentHelp("The zone of times without an offset.", valueName: "zone"),
      transform: Zone.named)
    var timeZone: Zone?

    func read(for store: Store) throws -> DraftFile<HeadCountDraft> {
      try HeadCountsCSV.read(path: source.file, options: source.table.options())
    }

    func add(
      _ file: DraftFile<HeadCountDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.headCounts.import(
        file, into: try store.conferences.get(home.conference), zone: timeZone,
        prunes: pruning.prune)
    }
  }
}
