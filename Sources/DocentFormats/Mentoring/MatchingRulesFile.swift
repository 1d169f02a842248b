public import Docent

/// Reads and writes the rules of matching as a YAML file that a committee can edit.
///
/// A file is whole in itself: what it leaves out is as `MatchingRules`
/// has it when it is not told, whatever the program.
public enum MatchingRulesFile {
  /// The rules of the file at `path`; `-` stands for standard input.
  ///
  /// - Parameter path: The file.
  /// - Returns: The rules.
  /// - Throws: `FileRefused` with all that is wrong with it, `InputError` when it cannot be read.
  public static func read(path: String) throws -> MatchingRules {
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
  public static func read(text: String, name: String) throws -> MatchingRules {
    var reader = MatchingRulesReader(file: name)
    let rules = reader.read(text)
    guard reader.faults.isEmpty else { throw FileRefused(faults: reader.faults.inFileOrder()) }
    return rules
  }
}

/// The keys of a file of rules.
enum MatchingRulesKey: String, CaseIterable {
  case rules, weights, tiers
  case mostMentees = "most-mentees"
  case carryOverCycles = "carry-over-cycles"
  case leastScore = "least-score"
}
