import ArgumentParser

@main
enum Main {
  /// Parses, runs and turns whatever goes wrong into words and an exit code.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try DocentCommand.command(for: arguments)
      try command.run()
    } catch {
      Failure(error, arguments: arguments).leave()
    }
  }
}
