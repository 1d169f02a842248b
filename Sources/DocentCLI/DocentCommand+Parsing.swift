import ArgumentParser

extension DocentCommand {
  /// The command that arguments ask for, with its options.
  ///
  /// The parser learns the whole tree and parses for every command on the way from the root, which
  /// takes a tenth of the time of a small command. Here the words alone lead to the command, and it
  /// parses what follows them. Whatever it does not understand is for the root to answer: help, the
  /// version, and mistakes.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    var named: any ParsableCommand.Type = DocentCommand.self
    var rest = arguments[...]
    while let word = rest.first,
      let next = named.configuration.allSubcommands.first(where: { $0._commandName == word })
    {
      named = next
      rest = rest.dropFirst()
    }
    if named.configuration.allSubcommands.isEmpty,
      let command = try? named.parseAsRoot(Array(rest)), type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

extension CommandConfiguration {
  /// The subcommands, in groups or not.
  var allSubcommands: [any ParsableCommand.Type] {
    ungroupedSubcommands + groupedSubcommands.flatMap(\.subcommands)
  }
}
