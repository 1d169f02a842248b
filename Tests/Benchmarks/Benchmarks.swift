import Docent

/// Measures the library from inside: `DocentBenchmarks matching INSTANCE [CERTIFICATE]`,
/// `DocentBenchmarks profiles FOLDER`, `DocentBenchmarks schedules INSTANCE TIMES`, or
/// `DocentBenchmarks cohort TIMES|FILE` with the cohort's attendees, sessions, candidates, seed and
/// whether it is `nasty` or `plain`.
@main
struct Benchmarks {
  static func main() throws {
    let words = CommandLine.arguments
    switch words.count >= 3 ? words[1] : "" {
    case "matching":
      try MatchingBenchmark.run(words[2], certificate: words.count > 3 ? words[3] : nil)
    case "profiles": try ProfilesBenchmark.run(words[2])
    case "schedules":
      try SchedulesBenchmark.run(words[2], times: words.count > 3 ? Int(words[3]) ?? 1 : 1)
    case "cohort":
      guard let cohort = CohortBenchmark(words[3...]) else { return printUsage() }
      if let times = Int(words[2]) {
        cohort.run(times: times)
      } else {
        try cohort.write(to: words[2])
      }
    default: printUsage()
    }
  }

  private static func printUsage() {
    print(
      """
      usage: DocentBenchmarks matching INSTANCE [CERTIFICATE] | profiles FOLDER
             | schedules INSTANCE TIMES
             | cohort TIMES|FILE ATTENDEES SESSIONS CANDIDATES SEED plain|nasty
      """)
  }
}
