import Docent

/// Checks the YAML files that Docent reads.
enum YAMLValidation {
  /// What the first key of a file is one of; nil for any other file.
  static func kind(of sample: [UInt8]) -> FileValidation.Kind? {
    let lines = String(decoding: sample, as: UTF8.self).split(whereSeparator: \.isNewline)
    let first = lines.first { line in
      !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") && line != "---"
    }
    guard let first, let colon = first.firstIndex(of: ":") else { return nil }
    let key = String(first[..<colon])
    if MatchingRulesKey(rawValue: key) != nil { return .rules }
    if PlanningRulesKey(rawValue: key) != nil { return .planningRules }
    return ColumnMapReader.keys.contains(key) ? .columnMap : nil
  }

  /// What is wrong with a file of a kind.
  static func findings(in file: InputFile, as kind: FileValidation.Kind) throws -> [FormatFinding] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    do {
      switch kind {
      case .rules: _ = try MatchingRulesFile.read(text: text, name: file.name)
      case .planningRules: _ = try PlanningRulesFile.read(text: text, name: file.name)
      default: _ = try ColumnMap(text: text, name: file.name)
      }
      return []
    } catch let refused as FileRefused {
      return TableValidation.findings(refused.faults, [])
    }
  }
}
