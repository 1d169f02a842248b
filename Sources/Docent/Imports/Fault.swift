/// A place in a file, as precise as the reader knows it.
///
/// Lines and columns count from 1, columns in characters (Unicode scalars). Without a column the
/// whole line is meant, without a line the whole file.
public struct Place: Sendable, Hashable {
  /// The file as it was named on the command line.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// The column, from 1, in characters.
  public var column: Int?
  /// What stands there, where the format has names for its parts: a path such as
  /// `days[0].rooms.Hall[3]` in JSON, the UID of an event in iCalendar.
  public var path: String?

  /// A place in `file`.
  public init(file: String, line: Int? = nil, column: Int? = nil, path: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
  }
}

extension Place: CustomStringConvertible {
  /// The form editors and terminals turn into a link, such as `programme.csv:7:3`.
  ///
  /// The path, if there is one, follows in brackets.
  public var description: String {
    let numbers = [line, line == nil ? nil : column].compactMap { $0.map { ":\($0)" } }
    return file + numbers.joined() + (path.map { " [\($0)]" } ?? "")
  }
}

/// Something wrong, or merely odd, at a place of a file.
public struct Fault: Sendable, Equatable {
  /// Where it is.
  public var place: Place
  /// One sentence that says what is the matter and what to do.
  public var message: String

  /// A fault at `place`.
  public init(place: Place, message: String) {
    self.place = place
    self.message = message
  }
}

extension Fault: CustomStringConvertible {
  /// The place, a colon and the message.
  public var description: String { "\(place): \(message)" }
}

/// A file that was refused, with all of its faults in the order of the file.
///
/// Nothing of a refused file is kept.
public struct FileRefused: Error, Sendable, Equatable {
  /// Every fault that was found; never empty.
  public var faults: [Fault]

  /// A refusal for `faults`.
  public init(faults: [Fault]) {
    self.faults = faults
  }
}

extension FileRefused: CustomStringConvertible {
  /// How many faults the description spells out before it only counts the rest.
  public static let listedFaults = 50

  /// One fault a line, at most ``listedFaults`` of them, then how many more there are.
  public var description: String {
    var lines = faults.prefix(Self.listedFaults).map(\.description)
    let unlisted = faults.count - lines.count
    if unlisted > 0 { lines.append("… and \(unlisted) more") }
    return lines.joined(separator: "\n")
  }
}
