/// What the cells of a column hold, as far as a column map has to know.
public enum CSVContent: Sendable {
  /// Text, a number or a word.
  case text
  /// A date with a time of day.
  case time
  /// Days, one or several.
  case days
}
