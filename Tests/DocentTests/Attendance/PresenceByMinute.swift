import Docent

/// Recounts stays by asking, for every minute, whether the person was there in it.
///
/// All moments are whole minutes after ``origin``.
struct PresenceByMinute {
  static let origin = 1_813_836_000

  /// The person's scans, earliest first.
  var scans: [(minute: Int, direction: ScanDirection)]
  var opens: Int
  var closes: Int?

  static func moment(_ minute: Int) -> Instant {
    Instant(seconds: origin + minute * 60)
  }

  /// Whether the person was there all of a minute.
  func isPresent(in minute: Int) -> Bool {
    let firstIn = scans.firstIndex { $0.direction == .in } ?? scans.count
    let earlyOut = scans[..<firstIn].first { $0.minute > opens }
    if let earlyOut, minute >= opens, minute < earlyOut.minute { return true }
    let known = scans[firstIn...]
    guard let last = known.last(where: { $0.minute <= minute }), last.direction == .in else {
      return false
    }
    if known.contains(where: { $0.minute > minute && $0.direction == .out }) { return true }
    return closes.map { minute < $0 } ?? false
  }
}
