import DocentFormats
import Foundation

/// Where results and words go: results to standard output, everything else to standard error.
struct Console {
  /// How many remarks are printed unless all are asked for.
  static let fewRemarks = 10

  let format: OutputFormat
  let isQuiet: Bool
  let isVerbose: Bool

  /// Prints a result and what is to be said about it.
  func show(_ report: some Report) throws {
    say(all: report.remarks)
    try Self.write(text(of: report))
  }

  /// Prints sentences to standard error: a few and how many more there are, unless all are asked for.
  func say(all sentences: [String]) {
    let shown = isVerbose ? sentences[...] : sentences.prefix(Self.fewRemarks)
    shown.forEach(say)
    guard shown.count < sentences.count else { return }
    say("… and \(sentences.count - shown.count) more; --verbose lists all")
  }

  /// Prints a sentence to standard error.
  func say(_ sentence: String) {
    guard !isQuiet else { return }
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
  }

  /// Writes text to standard output.
  ///
  /// - Throws: `OutputFailed` when it cannot take it.
  static func write(_ text: String) throws(OutputFailed) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard written >= 0 || errno == EINTR else {
        throw OutputFailed(reason: String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(max(0, written))
    }
  }

  private func text(of report: some Report) throws -> String {
    switch format {
    case .json:
      return try JSONText.text(report)
    case .csv:
      return CSVWriter.text(of: [report.table.columns.map(\.key)] + report.table.rows)
    case .table:
      let width = Self.terminalWidth
      let tables = report.tables
        .filter { !$0.rows.isEmpty }
        .map { $0.text(width: width) }
      return tables.joined(separator: "\n")
    }
  }

  /// The width that tables may have: what `COLUMNS` says, else the terminal's; nil for any.
  private static var terminalWidth: Int? {
    let named = Environment.value(of: "COLUMNS").flatMap { Int($0) }
    if let named, named > 0 { return named }
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// Standard output did not take the result.
struct OutputFailed: Error, CustomStringConvertible {
  let reason: String

  var description: String { "cannot write the result: \(reason); make room, or send it elsewhere" }
}
