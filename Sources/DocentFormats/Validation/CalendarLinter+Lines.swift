extension CalendarLinter {
  /// Checks the lines as they stand in the file.
  mutating func checkLines(of file: InputFile) {
    var (bare, long, split) = (LineTally(), LineTally(), LineTally())
    var (controls, empty) = (LineTally(), LineTally())
    var previous: PhysicalLine?
    for line in PhysicalLines(file.bytes) {
      if line.ending == .lineFeed || line.ending == .carriageReturn { bare.add(line.number) }
      if line.bytes.count > UnfoldedLine.longest { long.add(line.number) }
      if line.bytes.isEmpty { empty.add(line.number) }
      if line.control != nil { controls.add(line.number) }
      let goesOn = line.isContinuation && (line.bytes.dropFirst().first ?? 0) & 0xC0 == 0x80
      if goesOn, let last = previous?.bytes.last, last >= 0x80 { split.add(line.number) }
      previous = line
    }
    report(bare: bare, long: long, split: split)
    report(controls: controls, empty: empty)
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      warning(
        "the file begins with a byte order mark; leave it out", authority: "RFC 5545, 3.1", at: 1)
    }
    if let previous, previous.ending == .endOfFile {
      error("the last line has no end; end it with CR LF", section: "3.1", at: previous.number)
    }
  }

  private mutating func report(bare: LineTally, long: LineTally, split: LineTally) {
    add(bare) { lint, lines, first in
      lint.error("\(lines) without CR LF at the end; write both", section: "3.1", at: first)
    }
    add(long) { lint, lines, first in
      lint.warning(
        "\(lines) of more than 75 octets; fold them", authority: "RFC 5545, 3.1", at: first)
    }
    add(split) { lint, lines, first in
      lint.warning(
        "\(lines) folded within a character, which programs show as two wrong ones; fold before it",
        authority: "RFC 5545, 3.1", at: first)
    }
  }

  private mutating func report(controls: LineTally, empty: LineTally) {
    add(controls) { lint, lines, first in
      lint.error("\(lines) with control characters; remove them", section: "3.1", at: first)
    }
    add(empty) { lint, lines, first in
      lint.error("\(lines) with nothing in it; remove it", section: "3.1", at: first)
    }
  }
}
