import ArgumentParser
import Docent

/// A word where a command is expected that is none.
struct UnknownCommand: Error, Equatable, CustomStringConvertible {
  let word: String
  /// The commands before it, beginning with docent.
  let path: [String]
  let nearest: String?

  /// The first such word of the arguments, if there is one.
  init?(in arguments: [String]) {
    var command: any ParsableCommand.Type = DocentCommand.self
    var path = ["docent"]
    for word in arguments {
      let subcommands = command.configuration.allSubcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        self.word = word
        self.path = path
        nearest = NearestText.closest(to: word, among: subcommands.map { $0._commandName })
        return
      }
      command = next
      path.append(word)
    }
    return nil
  }

  var description: String {
    let command = path.joined(separator: " ")
    let hint = nearest.map { "did you mean \(command) \($0)?" } ?? "see \(command) --help"
    return "there is no command \(command) \(word); \(hint)"
  }
}
