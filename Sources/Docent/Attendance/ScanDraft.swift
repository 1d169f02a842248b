/// A scan as a row of a door's list says it.
public struct ScanDraft: Sendable, Equatable {
  /// The scan's own identity; nil when the device gave none.
  public var scanID: String?
  /// The code of the session at whose door it was.
  public var session: String?
  /// The short name of the check-in point where it was.
  public var point: String?
  /// Who was scanned: an e-mail address, a member number or a badge.
  public var person: String
  /// More names of the person, each for the case that nobody has those before it.
  public var otherNames: [String] = []
  /// When.
  public var at: TypedTime
  /// Whether the person came or went.
  public var direction = ScanDirection.in
  /// The device.
  public var device: String?
  /// The device's own running number.
  public var deviceSequence: Int?
  /// Cells of columns that Docent does not know, by heading.
  public var notes: [String: String] = [:]

  /// Creates a scan of a person at a time.
  public init(person: String, at: TypedTime) {
    self.person = person
    self.at = at
  }
}

/// Which way somebody went through a door.
public enum ScanDirection: String, Sendable, CaseIterable {
  /// Into the room.
  case `in`
  /// Out of it.
  case out
}
