import ArgumentParser

/// The root of the command line.
///
/// Every command writes out its name: each start asks for many of them, and to derive a name from a
/// type took a third of the time of a small command.
struct DocentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docent",
    abstract:
      "Runs a library association's conferences, mentoring pairs, schedules and attendance.",
    discussion: """
      Everything is kept in one SQLite file, docent.sqlite in the current folder unless \
      --database or DOCENT_DATABASE names another. Begin with docent init.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "The three jobs",
        subcommands: [PairCommand.self, ScheduleCommand.self, ReportCommand.self]),
      CommandGroup(
        name: "Files in and out",
        subcommands: [ImportCommand.self, ExportCommand.self, ValidateCommand.self]),
      CommandGroup(
        name: "What is kept",
        subcommands: [
          OrganizationCommand.self, InstitutionCommand.self, PersonCommand.self, TopicCommand.self,
          ConferenceCommand.self, RoomCommand.self, SessionCommand.self, RegistrationCommand.self,
          PointCommand.self, ProgramCommand.self, ApplicationCommand.self,
        ]),
      CommandGroup(
        name: "The database",
        subcommands: [InitCommand.self, DoctorCommand.self, BackupCommand.self]),
    ]
  )
}
