public import Docent

/// Reads the records of a CSV one after the other, as RFC 4180 has them.
///
/// Memory does not grow with the file: the values of a record can be asked for until the next one
/// is read. Lines end with CR LF, LF or CR; blank lines and a byte order mark are passed over. The
/// delimiter is the one asked for, else that of a first line `sep=…`, else the comma, else the
/// semicolon or tab that the headings have. UTF-16 is read when its byte order mark says so or
/// somebody does, other encodings only then. What is not plain UTF-8 with commas is named among
/// ``oddities``; what is wrong with the file as a CSV is collected in ``faults``.
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
  /// How the file is encoded.
  public let encoding: TextEncoding
  let map: ColumnMap?
  var findings = CSVFindings()
  var tokenizer: CSVTokenizer
  private var isAtStart = true
  private var isFinished = false
  /// Whether a byte that is no text was told of; a file in another encoding has many.
  var hasToldEncoding = false

  /// Opens the file at `path`; `-` stands for standard input.
  public init(path: String, options: CSVOptions = CSVOptions()) throws(InputError) {
    try self.init(ByteSource(path: path), file: path, options: options)
  }

  /// Reads bytes in memory; `name` stands for the file in messages.
  public init(
    bytes: [UInt8], name: String, options: CSVOptions = CSVOptions()
  ) throws(InputError) {
    try self.init(ByteSource(bytes: bytes, name: name), file: name, options: options)
  }

  init(
    _ source: consuming ByteSource, file: String, options: CSVOptions = CSVOptions(),
    limits: CSVTokenizer.Limits = .init()
  ) throws(InputError) {
    var source = source
    let sample = try source.peek(CSVPreamble.sampleSize)
    let framing = TextFraming(sample, asked: options.encoding)
    var text = TextSource(source, encoding: framing.encoding)
    let preamble = CSVPreamble(
      try text.peek(CSVPreamble.sampleSize), asked: options.delimiter?.asciiValue)
    text.skip(preamble.length)
    self.file = file
    encoding = framing.encoding
    map = options.map
    delimiter = Character(Unicode.Scalar(preamble.delimiter))
    tokenizer = CSVTokenizer(
      text, delimiter: preamble.delimiter, line: preamble.line, limits: limits)
    if let refusal = framing.refusal {
      findings.addFault(Fault(place: Place(file: file), message: refusal))
      isFinished = true
    } else {
      tell(framing, preamble)
    }
  }

  /// Names what was found out about the file, unless it is as most are.
  private mutating func tell(_ framing: TextFraming, _ preamble: CSVPreamble) {
    let encoding = framing.reason.map { "in \(framing.encoding.name) \($0)" }
    let clauses = [encoding].compactMap(\.self) + preamble.remarks
    guard !clauses.isEmpty else { return }
    let message = "the file is read " + clauses.joined(separator: ", ")
    findings.addOddity(Fault(place: Place(file: file), message: message))
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
