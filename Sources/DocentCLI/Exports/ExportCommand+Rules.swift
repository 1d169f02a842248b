import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ExportCommand {
  struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "Write the rules by which a cycle is matched (YAML).",
      discussion: """
        Without stored rules, those with which a program of its kind begins. --preset writes rules \
        for a known sort of program, to edit and import: \
        \(MatchingRules.presets.map(\.name).joined(separator: ", ")).
        """)

    @OptionGroup var target: ExportOptions
    @Option(help: "The program's short name.") var program: String?
    @Option(help: "The name of its cycle, such as 2027 (default: its only one).") var cycle: String?
    @Option(
      help: ArgumentHelp("Rules of a known sort, instead of a program's.", valueName: "name"),
      transform: MatchingPreset.named)
    var preset: MatchingPreset?

    func validate() throws {
      guard (program == nil) != (preset == nil) else {
        throw ValidationError("Give --program or --preset, one of the two.")
      }
      guard cycle == nil || program != nil else {
        throw ValidationError("--cycle belongs to a --program.")
      }
    }

    func run() throws {
      if let preset {
        return try target.write(MatchingRulesFile.text(of: preset.rules, about: preset.reason))
      }
      let current = try Store(opening: target.store.path).read { store in
        let (program, cycle) = try CycleOptions.home(program ?? "", cycle, in: store)
        return try store.matchingRules.current(for: cycle, of: program)
      }
      if current.id == nil {
        target.store.console.say(
          "The cycle has no rules of its own: these are what a program of its kind begins with.")
      }
      try target.write(MatchingRulesFile.text(of: current.rules))
    }
  }
}

extension MatchingPreset {
  /// The preset that an argument names.
  ///
  /// - Throws: `ValidationError` with the nearest name there is.
  static func named(_ argument: String) throws -> MatchingPreset {
    if let preset = MatchingRules.presets.first(where: { $0.name == argument }) { return preset }
    let names = MatchingRules.presets.map(\.name)
    let nearest = NearestText.closest(to: argument, among: names)
    let hint =
      nearest.map { "Did you mean \($0)?" } ?? "There are \(names.joined(separator: ", "))."
    throw ValidationError("There is no preset \(argument). \(hint)")
  }
}
