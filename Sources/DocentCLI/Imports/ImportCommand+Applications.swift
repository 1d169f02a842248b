import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Applications: FileImport {
    static let configuration = CommandConfiguration(
      commandName: "applications", abstract: "Read sign-ups to a mentoring program (CSV).",
      discussion: """
        Columns, in any order, * needed: email* or member_number*, role* (mentor, mentee, both), \
        consent*, submitted_at, capacity, years_experience, library_type_now, \
        library_type_wanted, position_area, topics_wanted (;), topics_offered (;), \
        divisions_interest (;), contact_mode (;), meet_frequency, time_zone, languages (;), \
        wish_partner (; best first), avoid_partner (;), supervisor_email, days (; between dates), \
        accepts_students, peer_ok, group_ok, prior_mentoring (never, mentor, mentee, both), \
        agreement_ok, adult, goals, bio, notes. People who are not known are created from given_name, \
        family_name, pronouns, phone, institution, job_title, city, region, country, \
        career_start_year, interests (;), memberships (;), student. Rows without consent are left \
        out. A form with other headings is read with --map.
        """)

    @OptionGroup var source: ImportOptions
    @OptionGroup var home: CycleOptions
    @Option(
      help: ArgumentHelp(
        "The zone of times without an offset (default: the conference's).", valueName: "zone"),
      transform: Zone.named)
    var timeZone: Zone?
    @Flag(help: "Let the later of two answers by one person in one role count; keep both.")
    var latest = false

    func read(for store: Store) throws -> DraftFile<ApplicationDraft> {
      try ApplicationsCSV.read(path: source.file, options: source.table.options())
    }

    func add(
      _ file: DraftFile<ApplicationDraft>, to store: borrowing Transaction
    ) throws -> ImportSummary {
      try store.applications.import(
        file, into: try home.cycle(in: store), zone: timeZone, takesLatest: latest)
    }
  }
}
