import Foundation

/// How Docent writes JSON: one document, its keys in alphabetical order, a line a value.
public enum JSONText {
  /// The JSON of a value, with a line feed at its end.
  ///
  /// Equal values give equal bytes. Slashes are not escaped.
  public static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// The JSON of a value on one line, with nothing at its end.
  public static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
