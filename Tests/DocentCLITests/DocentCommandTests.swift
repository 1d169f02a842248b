import ArgumentParser
import Testing

@testable import DocentCLI

@Suite struct DocentCommandTests {
  /// A command and all commands below it.
  private func all(from command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.allSubcommands.flatMap(all)
  }

  @Test func `every command writes out its name and says what it does`() {
    let commands = all(from: DocentCommand.self)
    #expect(commands.count > 50)
    for command in commands {
      #expect(command.configuration.commandName != nil, "\(command)")
      #expect(command.configuration.abstract.hasSuffix("."), "\(command)")
    }
  }

  @Test func `the words of arguments lead to a command, which parses the rest`() throws {
    let arguments = ["pair", "list", "--conference", "spring-2027", "--output", "json"]
    let command = try DocentCommand.command(for: arguments)
    let list = try #require(command as? PairCommand.List)
    #expect(list.conference == "spring-2027")
    #expect(list.options.printing.output == .json)
  }

  @Test(arguments: [
    [], ["pair"], ["pair", "--help"], ["pair", "list", "--help"], ["help", "pair", "list"],
    ["--version"], ["pair", "list", "--version"], ["pairs"], ["pair", "lists"],
    ["pair", "list", "more"], ["pair", "list", "--nothing"], ["pair", "list", "-o", "xml"],
    ["pair", "show"], ["pair", "show", "one"], ["pair", "register", "--mentor"],
    ["--generate-completion-script", "bash"],
  ])
  func `whatever a command does not understand the root answers`(arguments: [String]) {
    func answer(_ parse: ([String]) throws -> any ParsableCommand) -> String {
      do {
        var command = try parse(arguments)
        try command.run()
        return "\(type(of: command)) ran"
      } catch {
        return DocentCommand.fullMessage(for: error)
      }
    }
    #expect(answer(DocentCommand.command) == answer(DocentCommand.parseAsRoot))
  }
}
