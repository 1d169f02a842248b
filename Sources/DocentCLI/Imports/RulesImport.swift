import ArgumentParser
import Docent
import DocentStore

/// A command that reads a file of rules and makes them the next version of somebody's.
protocol RulesImport: ParsableCommand {
  associatedtype Rules: Sendable
  var options: StoreOptions { get }
  var changes: ChangeOptions { get }
  func read() throws -> Rules
  func add(_ rules: Rules, to store: borrowing Transaction) throws -> ImportSummary
}

extension RulesImport {
  func run() throws {
    let store = try Store(opening: options.path)
    let rules = try read()
    let isDryRun = changes.dryRun
    let summary = try store.write(dryRun: isDryRun) { try add(rules, to: $0) }
    if isDryRun { options.console.say(ChangeOptions.dryRunRemark) }
    try options.console.show(ImportReport(summary, isDryRun: isDryRun))
  }
}
