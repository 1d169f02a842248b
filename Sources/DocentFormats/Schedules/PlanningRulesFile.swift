public import Docent

/// Reads and writes the rules of planning as a YAML file that a committee can edit.
///
/// What a file does not name is as in the preset that it names, else as in the standard rules.
public enum PlanningRulesFile {
  /// The rules of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameter path: The file.
  /// - Returns: The rules.
  /// - Throws: `FileRefused` with all that is wrong with it, `InputError` when it cannot be read.
  public static func read(path: String) throws -> PlanningRules {
    let file = try InputFile(path: path)
    return try read(text: String(decoding: file.bytes, as: UTF8.self), name: path)
  }

  /// The rules that a text says; `name` stands for the file in messages.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - name: What to call it.
  /// - Returns: The rules.
  /// - Throws: `FileRefused` with all that is wrong with it.
  public static func read(text: String, name: String) throws -> PlanningRules {
    var reader = PlanningRulesReader(file: name)
    let rules = reader.read(text)
    guard reader.faults.isEmpty else { throw FileRefused(faults: reader.faults.inFileOrder()) }
    return rules
  }

  /// What stands where there is no value.
  static let none = "none"
}

/// The keys of a file of planning rules.
enum PlanningRulesKey: String, CaseIterable {
  case preset, kinds
  case otherKinds = "other-kinds"
  case interest, tracks, levels, audiences, star, recommendation, follow
  case mostOfOneTopic = "most-of-one-topic"
  case mostSessions = "most-sessions"
  case mostHours = "most-hours"
  case day, meal, meetings, walking
}
