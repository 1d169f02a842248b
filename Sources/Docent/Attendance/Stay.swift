/// A half-open stretch of time, [start, end), that a person spent in a session.
public struct Stay: Sendable, Equatable {
  /// When the person came.
  public let start: Instant
  /// When the person had left.
  public let end: Instant

  /// The longest stay that one scan alone can tell of, in hours.
  public static let longestAssumedHours = 12

  /// Creates a stay.
  public init(from start: Instant, to end: Instant) {
    self.start = start
    self.end = end
  }

  /// The stays that one person's scans in one session tell of.
  ///
  /// A scan in opens a stay unless one is open, a scan out closes it. A stay that no scan closes
  /// lasts to the session's end; a scan out that no scan in precedes closes one that began with
  /// the session. A stay whose end is unknown or not after its start is left out, and so is one of
  /// more than ``longestAssumedHours`` whose other end nobody scanned.
  ///
  /// - Parameters:
  ///   - scans: The scans, earliest first.
  ///   - opens: When the session starts.
  ///   - closes: When it ends, if that is known.
  /// - Returns: Disjoint stays, earliest first.
  /// - Complexity: O(scans).
  public static func derived(
    from scans: some Sequence<(at: Instant, direction: ScanDirection)>,
    opens: Instant, closes: Instant?
  ) -> [Stay] {
    var stays: [Stay] = []
    derive(from: scans, opens: opens, closes: closes) { stays.append($0) }
    return stays
  }

  /// As ``derived(from:opens:closes:)``, without an array a person.
  static func derive(
    from scans: some Sequence<(at: Instant, direction: ScanDirection)>,
    opens: Instant, closes: Instant?, _ yield: (Stay) -> Void
  ) {
    var openSince: Instant?
    var hasStayed = false
    var hasCome = false
    func close(_ start: Instant, _ end: Instant) {
      guard end > start else { return }
      hasStayed = true
      yield(Stay(from: start, to: end))
    }
    func assume(_ start: Instant, _ end: Instant) {
      if end.seconds - start.seconds <= longestAssumedHours * 3600 { close(start, end) }
    }
    for scan in scans {
      switch (scan.direction, openSince) {
      case (.in, nil):
        openSince = scan.at
        hasCome = true
      case (.in, .some): break
      case (.out, let start?):
        close(start, scan.at)
        openSince = nil
      case (.out, nil):
        if !hasStayed, !hasCome { assume(opens, scan.at) }
      }
    }
    if let start = openSince, let closes { assume(start, closes) }
  }

  /// The greatest number of stays that overlap at a moment.
  ///
  /// - Complexity: O(n log n) in the number of stays.
  public static func peak(of stays: [Stay]) -> Int {
    let stays = stays.filter { $0.start < $0.end }
    let arrivals = stays.map(\.start).sorted()
    let departures = stays.map(\.end).sorted()
    var gone = 0
    var peak = 0
    for (index, arrival) in arrivals.enumerated() {
      while departures[gone] <= arrival { gone += 1 }
      peak = max(peak, index + 1 - gone)
    }
    return peak
  }
}
