import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ExportCommand {
  struct Planning: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "planning-rules",
      abstract: "Write the rules by which schedules of a conference are planned (YAML).",
      discussion: """
        Without stored rules, the standard ones. --preset writes rules for a known sort of \
        conference, to edit and import: \(PlanningRules.presets.map(\.name).joined(separator: ", ")).
        """)

    @OptionGroup var target: ExportOptions
    @Option(help: ArgumentHelp("The conference's short name.", valueName: "slug"))
    var conference: String?
    @Option(
      help: ArgumentHelp("Rules of a known sort, instead of a conference's.", valueName: "name"))
    var preset: String?

    func validate() throws {
      guard (conference == nil) != (preset == nil) else {
        throw ValidationError("Give --conference or --preset, one of the two.")
      }
    }

    func run() throws {
      if let preset {
        let preset = try PlanningPreset.named(preset)
        return try target.write(PlanningRulesFile.text(of: preset.rules, about: preset.reason))
      }
      let current = try Store(opening: target.store.path).read { store in
        try store.planningRules.current(for: try store.conferences.get(conference ?? ""))
      }
      if current.id == nil {
        target.store.console.say(
          "The conference has no rules of its own: these are the standard ones.")
      }
      try target.write(PlanningRulesFile.text(of: current.rules))
    }
  }
}

extension PlanningPreset {
  /// The preset that an argument names.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)`` with the nearest name there is.
  static func named(_ argument: String) throws -> PlanningPreset {
    if let preset = PlanningRules.preset(named: argument) { return preset }
    let nearest = NearestText.closest(to: argument, among: PlanningRules.presets.map(\.name))
    throw StoreError.notFound("preset of planning rules", name: argument, nearest: nearest)
  }
}
