import DocentTestSupport
import Testing

@Suite struct UsageTests {
  /// A command line that makes no sense, and what has to be said about it.
  struct Misuse: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let words: [String]

    init(_ arguments: String..., says words: [String]) {
      self.arguments = arguments
      self.words = words
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test(arguments: [
    Misuse("sesion", "list", says: ["sesion", "did you mean docent session?"]),
    Misuse("session", "lst", "--conference", "x", says: ["did you mean docent session list?"]),
    Misuse("repport", "attendance", says: ["repport", "did you mean docent report?"]),
    Misuse("import", "session", "x.csv", says: ["did you mean docent import sessions?"]),
    Misuse("juggle", says: ["juggle", "--help"]),
  ])
  func `a word that is no command gets the nearest one`(_ misuse: Misuse) throws {
    try desk.refuses(misuse.arguments, code: 64, saying: misuse.words)
  }

  @Test(arguments: [
    Misuse("session", "list", says: ["--conference <slug>"]),
    Misuse("import", "sessions", "--conference", "spring-2027", says: ["<file>"]),
    Misuse("conference", "add", "x", says: ["--series"]),
    Misuse("pair", "register", "--conference", "spring-2027", "--mentor", "M2", says: ["--mentee"]),
    Misuse("schedule", "generate", "--conference", "spring-2027", says: ["--attendee"]),
    Misuse("session", "list", "--conference", says: ["Missing value", "--conference"]),
    Misuse("doctor", "--frobnicate", says: ["'--frobnicate'"]),
    Misuse("doctor", "--quite", says: ["'--quite'", "'--quiet'"]),
    Misuse("doctor", "now", says: ["'now'"]),
  ])
  func `what is missing or too much is named`(_ misuse: Misuse) throws {
    try desk.refuses(misuse.arguments, code: 64, saying: misuse.words)
  }

  @Test(arguments: [
    Misuse(
      "report", "attendance", "--conference", "spring-2027", "--by", "hat",
      says: ["'hat'", "--by", "session", "track", "day", "room"]),
    Misuse("doctor", "-o", "xml", says: ["'xml'", "table", "json", "csv"]),
    Misuse("session", "list", "--conference", "spring-2027", "--day", "Monday", says: ["'Monday'"]),
    Misuse("pair", "show", "first", says: ["'first'"]),
    Misuse(
      "schedule", "export", "--conference", "spring-2027", "--attendee", "M1", "--format", "pdf",
      says: ["'pdf'", "ics", "json"]),
  ])
  func `a value that an option does not take is named with those that it takes`(
    _ misuse: Misuse
  ) throws {
    try desk.refuses(misuse.arguments, code: 64, saying: misuse.words)
  }

  @Test(arguments: [
    Misuse(
      "conference", "add", "x", "--series", "x", "--name", "X", "--time-zone", "America/Chicag",
      "--starts", "2027-06-24", "--ends", "2027-06-29", says: ["mean America/Chicago?"]),
    Misuse("session", "list", "--conference", "sprin-2027", says: ["did you mean spring-2027?"]),
    Misuse("session", "show", "GLU", "--conference", "spring-2027", says: ["did you mean GLUE?"]),
  ])
  func `a name that was mistyped gets the nearest one`(_ misuse: Misuse) throws {
    let outcome = try desk.docent.run(misuse.arguments)
    #expect([64, 66].contains(outcome.status))
    for word in misuse.words { #expect(outcome.stderr.contains(word)) }
  }

  @Test(arguments: [
    ["--help"], ["help"], ["session", "--help"], ["help", "session", "list"], ["import", "-h"],
    ["--version"],
  ])
  func `help is a result`(_ arguments: [String]) throws {
    let outcome = try desk.docent.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.stderr == "")
    #expect(arguments == ["--version"] || outcome.stdout.contains("USAGE: docent"))
  }
}
