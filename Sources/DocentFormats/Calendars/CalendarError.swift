/// Why a calendar could not be written.
public enum CalendarError: Error, Equatable, CustomStringConvertible {
  /// There was no memory for a part of it.
  case outOfMemory

  /// What went wrong and what to do.
  public var description: String {
    "there is not enough memory to write the calendar; close other programs and try again"
  }
}
