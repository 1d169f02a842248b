/// A scan as it is kept, with the names of what it refers to.
public struct StoredScan: Sendable, Equatable {
  /// Its identity.
  public var scanID: String
  /// The code of the session, if it was at one.
  public var session: String?
  /// The short name of the check-in point, if it was at one.
  public var point: String?
  /// The person's e-mail address, else the member number.
  public var person: String
  /// When it happened.
  public var at: Instant
  /// Whether the person came or went.
  public var direction: ScanDirection
  /// The device.
  public var device: String?
  /// The device's own running number.
  public var deviceSequence: Int?
  /// Cells of columns that Docent does not know, by heading.
  public var notes: [String: String]

  /// Creates a scan.
  public init(
    scanID: String, session: String?, point: String?, person: String, at: Instant,
    direction: ScanDirection, device: String?, deviceSequence: Int?, notes: [String: String]
  ) {
    self.scanID = scanID
    self.session = session
    self.point = point
    self.person = person
    self.at = at
    self.direction = direction
    self.device = device
    self.deviceSequence = deviceSequence
    self.notes = notes
  }
}
