import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Scans: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scans", abstract: "Read a door's scans (CSV).",
      discussion: """
        Import the programme, the people and the registrations first. Columns, in any order, * \
        needed: scan_id, session* or point*, person* (e-mail, member number or badge), at*, \
        direction (in or out), device, device_seq.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @Option(
      help: ArgumentHelp("The zone of times without an offset.", valueName: "zone"),
      transform: Zone.named)
    var timeZone: Zone?

    /// Reads the whole file before the store is asked to write, so that nobody waits for a file
    /// that comes slowly.
    func run() throws {
      let store = try Store(opening: source.store.path)
      let spool = ScanSpool()
      let before = try store.read { try $0.conferences.get(home.conference) }
      let file = try ScansCSV.read(path: source.file, zone: timeZone ?? before.zone) {
        try spool.add(&$0)
      }
      let isDryRun = source.changes.dryRun
      let summary = try store.write(dryRun: isDryRun) { store in
        let conference = try store.conferences.get(home.conference)
        guard timeZone != nil || conference.zone == before.zone else {
          throw StoreError.invalid(
            "the conference's zone was changed while the file was read; import the file again")
        }
        return try store.attendance.import(file, from: spool, into: conference)
      }
      if isDryRun { source.store.console.say(ChangeOptions.dryRunRemark) }
      try source.store.console.show(ImportReport(summary, isDryRun: isDryRun))
    }
  }
}
