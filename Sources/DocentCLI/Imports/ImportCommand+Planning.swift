import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ImportCommand {
  struct Planning: RulesImport {
    static let configuration = CommandConfiguration(
      commandName: "planning-rules",
      abstract: "Read the rules by which schedules of a conference are planned (YAML).",
      discussion: """
        What the file does not name is as in the preset that it names, else as in the standard \
        rules. It becomes the next version of the conference's rules, by which schedules are \
        planned from then on. docent export planning-rules writes one to begin with, in which every \
        line is explained.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: ConferenceOption
    @Argument(help: "The file; - for standard input.", completion: .file()) var file: String

    func read() throws -> PlanningRules { try PlanningRulesFile.read(path: file) }

    func add(_ rules: PlanningRules, to store: borrowing Transaction) throws -> ImportSummary {
      try store.planningRules.import(rules, into: try store.conferences.get(home.conference))
    }
  }
}
