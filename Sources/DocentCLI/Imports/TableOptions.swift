import ArgumentParser
import Docent
import DocentFormats

/// What is known of a CSV beside what it says itself.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML file that says which of its columns is which of ours.", valueName: "file"),
    completion: .file())
  var map: String?

  @Option(
    help: ArgumentHelp(
      "How a CSV is encoded: utf-8, utf-16, utf-16le, utf-16be, windows-1252 or iso-8859-1.",
      valueName: "name"),
    transform: TextEncoding.named)
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "What stands between the fields of a CSV: a character, or comma, semicolon, tab or pipe.",
      valueName: "character"),
    transform: Self.delimiter)
  var delimiter: Character?

  /// The options, with the map read.
  ///
  /// - Throws: `FileRefused` when there is anything wrong with the map.
  func options() throws -> CSVOptions {
    CSVOptions(
      encoding: encoding, delimiter: delimiter, map: try map.map { try ColumnMap(path: $0) })
  }

  private static func delimiter(_ argument: String) throws -> Character {
    let names: [String: Character] = [
      "comma": ",", "semicolon": ";", "tab": "\t", "\\t": "\t", "pipe": "|",
    ]
    if let named = names[argument.lowercased()] { return named }
    if argument.count == 1, let character = argument.first, CSVOptions.isDelimiter(character) {
      return character
    }
    throw ValidationError(
      "--delimiter takes one character but a quote, or comma, semicolon, tab or pipe.")
  }
}

extension TextEncoding {
  /// The encoding that an argument names.
  ///
  /// - Throws: `ValidationError` with the nearest name there is.
  static func named(_ argument: String) throws -> TextEncoding {
    if let encoding = TextEncoding(name: argument) { return encoding }
    let names = allCases.map(\.rawValue)
    let nearest = NearestText.closest(to: argument, among: names)
    let hint =
      nearest.map { "Did you mean \($0)?" } ?? "Docent reads \(names.joined(separator: ", "))."
    throw ValidationError("There is no encoding \(argument). \(hint)")
  }
}
