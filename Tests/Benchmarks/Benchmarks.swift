import Docent

/// Measures the library from inside: `DocentBenchmarks matching INSTANCE [CERTIFICATE]`, or
/// `DocentBenchmarks profiles FOLDER`.
@main
struct Benchmarks {
  static func main() throws {
    let words = CommandLine.arguments
    switch words.count >= 3 ? words[1] : "" {
    case "matching":
      try MatchingBenchmark.run(words[2], certificate: words.count > 3 ? words[3] : nil)
    case "profiles": try ProfilesBenchmark.run(words[2])
    default: print("usage: DocentBenchmarks matching INSTANCE [CERTIFICATE] | profiles FOLDER")
    }
  }
}
