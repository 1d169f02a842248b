public import Docent

/// Reads the records of a CSV one after the other, as RFC 4180 has them.
///
/// Memory does not grow with the file: the values of a record can be asked for until the next one
/// is read. Lines end with CR LF, LF or CR; blank lines and a byte order mark are passed over. The
/// delimiter is the one of a first line `sep=…`, else the comma, else the semicolon or tab that
/// the headings have. What is wrong with the file as a CSV is collected in ``faults``.
///
/// ```swift
/// var reader = try CSVReader(path: "rooms.csv")
/// while try reader.next() {
///   print(reader.line, reader.string(at: 0))
/// }
/// ```
public struct CSVReader: ~Copyable {
  /// The file as it was named.
  public let file: String
  /// What stands between two fields.
  public let delimiter: Character
  var findings = CSVFindings()
  var tokenizer: CSVTokenizer
  private var isAtStart = true
  private var isFinished = false

  /// Opens the file at `path`; `-` stands for standard input.
  public init(path: String) throws(InputError) {
    try self.init(ByteSource(path: path), file: path)
  }

  /// Reads bytes in memory; `name` stands for the file in messages.
  public init(bytes: [UInt8], name: String) throws(InputError) {
    try self.init(ByteSource(bytes: bytes, name: name), file: name)
  }

  init(
    _ source: consuming ByteSource, file: String, limits: CSVTokenizer.Limits = .init()
  ) throws(InputError) {
    var source = source
    let preamble = CSVPreamble(try source.peek(CSVPreamble.sampleSize))
    source.skip(preamble.length)
    self.file = file
    delimiter = Character(Unicode.Scalar(preamble.delimiter))
    tokenizer = CSVTokenizer(
      source, delimiter: preamble.delimiter, line: preamble.line, limits: limits)
    guard let refusal = preamble.refusal else { return }
    findings.addFault(Fault(place: Place(file: file), message: refusal))
    isFinished = true
  }

  /// What refuses the file, in the order it was found; complete when ``next()`` said false.
  public var faults: [Fault] { findings.faults }

  /// What is odd and was kept, in the order it was found.
  public var oddities: [Fault] { findings.oddities }

  /// Moves on to the next record that can be read, and says whether there is one.
  ///
  /// A record whose quotes are at fault is passed over, since nobody knows where its fields end.
  public mutating func next() throws(InputError) -> Bool {
    while !isFinished, !findings.isFull {
      let outcome = try tokenizer.advance()
      guard outcome == .record else {
        finish(outcome)
        break
      }
      isAtStart = false
      inspectBytes()
      guard let stray = tokenizer.strayText else { return true }
      let opening = tokenizer.position(of: stray.field.opening)
      addFault(
        at: stray.offset,
        "text follows the closing quote of the value that begins in line \(opening.line), column "
          + "\(opening.column); double each quote that belongs to a value")
    }
    return false
  }

  private mutating func finish(_ outcome: CSVTokenizer.Outcome) {
    isFinished = true
    switch outcome {
    case .unclosedQuote(let offset):
      addFault(
        at: offset,
        "the quote that opens here is never closed; close it, or double it if it is a character "
          + "of the value")
    case .tooManyFields(let offset):
      let most = tokenizer.limits.fields
      addFault(at: offset, "the line has more than \(most) fields; check delimiters and quotes")
    case .tooLarge:
      let message = "the record is larger than \(tokenizer.limits.record) bytes; check its quotes"
      findings.addFault(Fault(place: Place(file: file, line: line), message: message))
    case .end where isAtStart:
      let message = "the file is empty; it needs a line of headings and a line for each record"
      findings.addFault(Fault(place: Place(file: file), message: message))
    case .end, .record: break
    }
  }
}
