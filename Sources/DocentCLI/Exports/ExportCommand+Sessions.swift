import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ExportCommand {
  struct Sessions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sessions", abstract: "Write a conference's programme.",
      discussion: """
        Each format is written so that importing the file changes nothing. What a format cannot \
        hold is listed; with --strict it ends the command with exit code 65 before anything is \
        written.
        """)

    @OptionGroup var target: ExportOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "The file's format.") var format: ExportFormat
    @Flag(help: "Write nothing unless the format can hold all there is.") var strict = false

    func run() throws {
      let programme = try Store(opening: target.store.path).read { store in
        let conference = try store.conferences.get(home.conference)
        return try format.text(
          of: try store.sessions.list(conference), at: conference,
          rooms: try store.rooms.list(conference))
      }
      let remarks = programme.omissions.map { omission in
        "Not in the file: "
          + [omission.code, omission.message].compactMap(\.self)
          .joined(separator: ": ")
      }
      target.store.console.say(all: remarks)
      if strict, !programme.omissions.isEmpty { throw ExitCode(65) }
      try target.write(programme.text)
    }
  }
}

/// The formats in which a programme is exported: those that are read as well, and a page.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case frabXML = "frab-xml"
  case frabJSON = "frab-json"
  case ics
  case html

  func text(
    of sessions: [Session], at conference: Conference, rooms: [Room]
  ) throws -> ProgrammeText {
    guard let format = ProgrammeFormat(rawValue: rawValue) else {
      return try ProgrammeHTML.text(of: sessions, at: conference)
    }
    return try ProgrammeFile.text(of: sessions, at: conference, rooms: rooms, as: format)
  }
}
