/// The columns of one kind of CSV: an enumeration whose cases are in the order people expect.
///
/// Raw values must be the default ones, from 0: they are the places of the columns in tables.
///
/// ```swift
/// enum RoomColumn: Int, CSVColumn {
///   case building, room, capacity
///   static let needed: [[RoomColumn]] = [[.room]]
/// }
/// ```
public protocol CSVColumn: CaseIterable, Hashable, RawRepresentable<Int>, Sendable {
  /// Other headings under which files have the column.
  var aliases: [String] { get }

  /// The columns a file must have; of each group, one is enough.
  static var needed: [[Self]] { get }

  /// What its cells hold, as far as a column map has to know.
  var content: CSVContent { get }

  /// Whether the cells of columns that are not among these are kept.
  static var keepsNotes: Bool { get }

  /// Why a column that is not among these must not be in such a file, if so.
  static func refusal(of heading: String) -> String?
}

extension CSVColumn {
  /// No other headings.
  public var aliases: [String] { [] }

  /// No column is needed.
  public static var needed: [[Self]] { [] }

  /// Text.
  public var content: CSVContent { .text }

  /// Any column may be in the file.
  public static func refusal(of heading: String) -> String? { nil }

  /// Cells of unknown columns are kept.
  public static var keepsNotes: Bool { true }

  /// The canonical heading: the name of the case, in lower case with `_` between words.
  public var heading: String {
    var heading = ""
    var follows = false
    for letter in String(describing: self) {
      if letter.isUppercase, follows { heading.append("_") }
      follows = letter.isLowercase
      heading.append(letter.lowercased())
    }
    return heading
  }
}
