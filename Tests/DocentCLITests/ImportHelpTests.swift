import ArgumentParser
import Testing

@testable import DocentCLI
@testable import DocentFormats

@Suite struct ImportHelpTests {
  private func unnamed<Column: CSVColumn>(
    _ columns: Column.Type, in command: any ParsableCommand.Type
  ) -> [String] {
    let words = command.configuration.discussion
      .split { !$0.isLetter && $0 != "_" }.map(String.init)
    return Column.allCases.map(\.heading).filter { !words.contains($0) }
  }

  @Test func `the help of every import names every column`() {
    #expect(unnamed(SessionsCSV.Column.self, in: ImportCommand.Sessions.self) == [])
    #expect(unnamed(PeopleCSV.Column.self, in: ImportCommand.People.self) == [])
    #expect(unnamed(RegistrationsCSV.Column.self, in: ImportCommand.Registrations.self) == [])
    #expect(unnamed(RoomsCSV.Column.self, in: ImportCommand.Rooms.self) == [])
    #expect(unnamed(WalkingCSV.Column.self, in: ImportCommand.Walking.self) == [])
    #expect(unnamed(ApplicationsCSV.Column.self, in: ImportCommand.Applications.self) == [])
    #expect(unnamed(CandidatesCSV.Column.self, in: ImportCommand.Candidates.self) == [])
    #expect(unnamed(SensitiveAnswersCSV.Column.self, in: ImportCommand.Sensitive.self) == [])
    #expect(unnamed(ScansCSV.Column.self, in: ImportCommand.Scans.self) == [])
  }
}
