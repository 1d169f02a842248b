/// A schedule that was not planned, because what must be in it does not go together.
public enum PlanningRefused: Error, Equatable, CustomStringConvertible {
  /// Musts that nobody can attend together.
  case clashingMusts([Clash])
  /// A meeting for which mentor and mentee have no common time, with what came nearest.
  case noCommonTime(mentor: String, misses: [String])
  /// More musts than anybody can attend.
  case tooManyMusts(Int)

  /// A must, and what is in its way.
  public struct Clash: Equatable, Sendable {
    /// The must that would be left out, with its time.
    public var must: String
    /// The others that must be there too, with their times; empty where no one of them alone is in
    /// the way.
    public var rivals: [String]
    /// The sessions of these, by code.
    public var codes: [String]

    /// Creates a clash.
    public init(must: String, rivals: [String], codes: [String]) {
      self.must = must
      self.rivals = rivals
      self.codes = codes
    }
  }

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .clashingMusts(let clashes):
      let lines = clashes.map { clash in
        clash.rivals.isEmpty
          ? "  \(clash.must) cannot be had together with the other musts of that day"
          : "  \(clash.must) clashes with \(clash.rivals.joined(separator: " and "))"
      }
      let codes = clashes.flatMap(\.codes)
      // What clashes with something of one's own is not had by pinning it.
      guard Set(codes).count > 1 else {
        return "musts clash, so no schedule was made:\n" + lines.joined(separator: "\n")
          + "\nSay with --drop CODE what not to attend, or change what is your own."
      }
      let example = codes.first.map { " (such as --pin \($0) or --drop \(codes.last ?? $0))" } ?? ""
      return "musts clash, so no schedule was made:\n" + lines.joined(separator: "\n")
        + "\nChoose with --pin CODE what to attend, or with --drop CODE what not to\(example)."
    case .tooManyMusts(let count):
      return
        "\(count) sessions are musts for the attendee, more than anybody can attend; make kinds or "
        + "sessions optional, with docent import planning-rules or docent session edit"
    case .noCommonTime(let mentor, let misses):
      let nearest =
        misses.isEmpty
        ? "they are on site on no common day, or the walks are too long"
        : "the nearest misses:\n" + misses.map { "  \($0)" }.joined(separator: "\n")
      return "no common time was found for a meeting with \(mentor); \(nearest)\n"
        + "Change what is in the way, or plan without it by --fewer-meetings."
    }
  }
}
