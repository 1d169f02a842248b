import Docent

/// Which columns of somebody's form stand for which of ours, as a YAML file says.
///
/// It says which question is which column, what its answers mean, into which choices joined
/// answers are cut, and how its dates are written. Nothing of that is guessed.
public struct ColumnMap: Sendable {
  /// The map's file as it was named.
  public let file: String
  /// What it says of our columns, in its order.
  let rules: [ColumnRule]
  /// The questions whose answers are to be left out.
  let ignored: [MappedQuestion]

  /// Reads a map.
  ///
  /// - Parameter path: The file; `-` stands for standard input.
  /// - Throws: `FileRefused` with all that is wrong with it, `InputError` when it cannot be read.
  public init(path: String) throws {
    let file = try InputFile(path: path)
    try self.init(text: String(decoding: file.bytes, as: UTF8.self), name: path)
  }

  /// Reads a map from its text; `name` stands for the file in messages.
  ///
  /// - Throws: `FileRefused` with all that is wrong with it.
  public init(text: String, name: String) throws {
    var reader = ColumnMapReader(file: name)
    let (rules, ignored) = reader.read(text)
    guard reader.faults.isEmpty else { throw FileRefused(faults: reader.faults.inFileOrder()) }
    file = name
    self.rules = rules
    self.ignored = ignored
  }
}

/// A question of a form, as a map names it.
struct MappedQuestion: Sendable {
  /// Its text; nil when only its place is given.
  var text: String?
  /// Which one it is of several with the text, from 1.
  var occurrence: Int?
  /// The number of its column, from 1.
  var column: Int?
  /// Where the map names it.
  var place: Place

  /// What to call it in messages.
  var name: String { text.map { "\"\($0.singleSpaced)\"" } ?? "column \(column ?? 0)" }
}

/// What a map says of one of our columns.
struct ColumnRule: Sendable {
  /// Our column.
  var heading: String
  /// Where the map names it.
  var place: Place
  /// The question; nil when every row gets the same value.
  var question: MappedQuestion?
  /// The value of every row, or of those that left the question blank.
  var always: String?
  /// What each answer means, by folded answer.
  var answers: [String: String]?
  /// The answers as the map has them, for suggestions.
  var knownAnswers: [String] = []
  /// The choices that joined answers are cut into.
  var choices: [String]?
  /// What stands between joined answers; nil for a comma, a semicolon or a line end.
  var separator: String?
  /// Whether answers that the map does not list are kept as they are.
  var keepsOthers = false
  /// How dates are written.
  var dates: DateOrder?
  /// Where the map says how; nil when it says so for all columns.
  var datesPlace: Place?
  /// The zone of times without an offset.
  var zone: Zone?
}

extension String {
  /// The text with single blanks for all that separates words.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
