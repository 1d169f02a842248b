import Docent

/// Measures the library from inside: `DocentBenchmarks matching INSTANCE [CERTIFICATE]`,
/// `DocentBenchmarks profiles FOLDER`, or `DocentBenchmarks schedules INSTANCE TIMES`.
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
    default:
      print(
        """
        usage: DocentBenchmarks matching INSTANCE [CERTIFICATE] | profiles FOLDER
               | schedules INSTANCE TIMES
        """)
    }
  }
}
