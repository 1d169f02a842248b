import Docent

/// Measures the library from inside: `DocentBenchmarks matching INSTANCE [CERTIFICATE]`.
@main
struct Benchmarks {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 3, words[1] == "matching" else {
      print("usage: DocentBenchmarks matching INSTANCE [CERTIFICATE]")
      return
    }
    try MatchingBenchmark.run(words[2], certificate: words.count > 3 ? words[3] : nil)
  }
}
