import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Scans: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "scans", abstract: "Read a door's scans (CSV, pretix).",
      discussion: """
        Import the programme, the people and the registrations first. Columns, in any order, * \
        needed: scan_id, session* or point*, person* (e-mail, member number or badge), at*, \
        direction (in or out), device, device_seq. pretix's check-in list, check-in log and list \
        of check-in codes are told by their headings; a list needs --point or --session.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "What kind of file it is: auto, csv, pretix-list, pretix-log or pretix-codes.")
    var format = ScanFormat.auto
    @Option(help: "The check-in point at which a file of pretix was made.") var point: FilledText?
    @Option(help: "The session at whose door a file of pretix was made.") var session: FilledText?
    @Option(
      help: ArgumentHelp("The zone of times without an offset.", valueName: "zone"),
      transform: Zone.named)
    var timeZone: Zone?

    func validate() throws {
      guard point == nil || session == nil else {
        throw ValidationError("Give --point or --session, not both.")
      }
      guard source.table.map == nil else {
        throw ValidationError("Scans are read under their own headings; leave out --map.")
      }
    }

    /// Reads the whole file before the store is asked to write, so that nobody waits for a file
    /// that comes slowly.
    func run() throws {
      let store = try Store(opening: source.store.path)
      let before = try store.read { try $0.conferences.get(home.conference) }
      let place = try store.read { try givenPlace(in: $0, at: before) }
      let spool = ScanSpool()
      let file = try ScanReader.read(
        path: source.file, as: format, at: place, zone: timeZone ?? before.zone,
        options: source.table.options()
      ) { try spool.add(&$0) }
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

    private func givenPlace(
      in store: borrowing Transaction, at conference: Conference
    ) throws -> ScanPlace? {
      if let point {
        return .point(try store.checkInPoints.get(point.text, in: conference).slug)
      }
      return try session.map {
        .session(try store.sessions.get($0.text, in: conference).code)
      }
    }
  }
}
