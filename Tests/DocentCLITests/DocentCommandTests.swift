import ArgumentParser
import Testing

@testable import DocentCLI

@Suite struct DocentCommandTests {
  /// A command and all commands below it.
  private func all(from command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let configuration = command.configuration
    let below =
      configuration.ungroupedSubcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    return [command] + below.flatMap(all)
  }

  @Test func `every command writes out its name and says what it does`() {
    let commands = all(from: DocentCommand.self)
    #expect(commands.count > 50)
    for command in commands {
      #expect(command.configuration.commandName != nil, "\(command)")
      #expect(command.configuration.abstract.hasSuffix("."), "\(command)")
    }
  }
}
