import ArgumentParser
import DocentStore

@testable import DocentCLI

extension Store {
  /// What a command that reads reports, as if typed with these arguments.
  func report<Command: ReadCommand>(
    _ command: Command.Type, _ arguments: String...
  ) throws -> Command.Outcome {
    let command = try Command.parse(arguments)
    return try read { try command.report(in: $0) }
  }

  /// What a command that writes reports, as if typed with these arguments.
  @discardableResult
  func report<Command: WriteCommand>(
    _ command: Command.Type, _ arguments: String...
  ) throws -> Command.Outcome {
    let command = try Command.parse(arguments)
    return try write(dryRun: command.changes.dryRun) { try command.report(in: $0) }
  }
}

extension TextTable {
  /// The value of a property, in a table of one thing's properties.
  subscript(property: String) -> String? {
    rows.first { $0.first == property }?.last
  }

  /// The cells of the column of a CSV heading, from above.
  func column(_ key: String) -> [String] {
    guard let column = columns.firstIndex(where: { $0.key == key }) else { return [] }
    return rows.map { $0[column] }
  }
}
