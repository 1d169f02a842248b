/// Attendance of a conference's sessions: what was counted, in rows that add up.
public struct AttendanceReport: Sendable, Equatable {
  /// The conference's short name.
  public var conference: String
  /// What a row stands for.
  public var grouping: AttendanceGrouping
  /// One row a group that has sessions, in the grouping's order.
  public var rows: [AttendanceRow]
  /// All sessions together: people are distinct, the peak is the highest of the rows, fill is
  /// visits per seat of all; everything else is the sum of the rows.
  public var total: AttendanceRow
  /// Scans at check-in points that belong to no session, which no row counts.
  public var scansAtPoints: Int
}

/// What a row of an attendance report stands for.
public enum AttendanceGrouping: String, Sendable, CaseIterable {
  /// A session, in the programme's order.
  case session
  /// A track, by name.
  case track
  /// A conference day, in order.
  case day
  /// A room, by building and name.
  case room
}

/// The attendance of one session, or of several together.
///
/// A number that nobody measured is nil, never 0.
public struct AttendanceRow: Sendable, Equatable {
  /// What identifies the group: a session's code, a track's or room's name, a day.
  public var key: String
  /// What people call it.
  public var title: String
  /// Scan records.
  public var scans: Int?
  /// Distinct people scanned.
  public var persons: Int?
  /// Those of them who are newcomers to the series.
  public var newcomers: Int?
  /// Those of them who have been to it before.
  public var returning: Int?
  /// Those of them who have no registration.
  public var unregistered: Int?
  /// Those of them who are the mentee of a published pair.
  public var mentored: Int?
  /// People × sessions: each person once for each session they were scanned in.
  public var visits: Int?
  /// Active registrations × sessions in their schedules.
  public var scheduled = 0
  /// Scheduled, and not there, in the sessions where anybody was scanned.
  public var noShows: Int?
  /// There, and not scheduled.
  public var walkIns: Int?
  /// People counted by head.
  public var headCount: Int?
  /// Minutes people stayed, summed.
  public var minutes: Int?
  /// The most people there at one moment.
  public var peak: Int?
  /// Seats, summed over the sessions whose seats are known.
  public var capacity: Int?
  /// Visits per seat, over the sessions in which both are known.
  public var fill: Double?

  /// Creates a row in which nothing is counted yet.
  public init(key: String, title: String) {
    self.key = key
    self.title = title
  }
}
