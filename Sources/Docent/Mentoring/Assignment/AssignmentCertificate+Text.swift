extension AssignmentSolution {
  /// Writes the problem, the pairs and the prices as text, for a checker that knows no Docent.
  ///
  /// It has numbers only, rows and columns by their position:
  /// ```
  /// docent-matching-certificate 1
  /// problem count|quality ROWS COLUMNS LEAST-SCORE SERVED-FACTOR SCORE-FACTOR SERVED SCORE
  /// r TIER PRICE COLUMN         for each row in order; COLUMN is -1 if it is not served
  /// c SEATS PRICE               for each column in order
  /// p ROW COLUMN                for each pin
  /// f ROW COLUMN                for each forbidden pair
  /// pairs
  /// ROW COLUMN SCORE COLUMN …   for each row with possible pairs
  /// end CHECK                   the CRC-32 of all lines before
  /// ```
  /// `write` is called with pieces of some tens of kilobytes, in order.
  package func writeCertificate(
    of problem: AssignmentProblem, to write: (String) throws -> Void
  ) rethrows {
    var check = CyclicCheck()
    var text = "docent-matching-certificate 1\n" + head(of: problem)
    var buffer = [Int16](repeating: -1, count: problem.columnCount)
    for row in columns.indices {
      let pairs = problem.scores(ofRow: row, buffer: &buffer)
      if pairs.isEmpty { continue }
      text += "\(row)"
      for (column, score) in pairs { text += " \(column) \(score)" }
      text += "\n"
      if text.utf8.count > 1 << 15 {
        check.add(text)
        try write(text)
        text = ""
      }
    }
    check.add(text)
    try write(text + "end \(check.value)\n")
  }

  private func head(of problem: AssignmentProblem) -> String {
    let numbers = [
      problem.rowCount, problem.columnCount, Int(problem.leastScore),
      Int(certificate.servedFactor), Int(certificate.scoreFactor), servedCount, score,
    ]
    var text = problem.preference == .count ? "problem count" : "problem quality"
    for number in numbers { text += " \(number)" }
    text += "\n"
    for row in columns.indices {
      text += "r \(problem.tiers[row]) \(certificate.rowPrices[row]) \(columns[row])\n"
    }
    for column in problem.capacities.indices {
      text += "c \(problem.capacities[column]) \(certificate.columnPrices[column])\n"
    }
    for pin in problem.pins { text += "p \(pin.row) \(pin.column)\n" }
    for pair in problem.forbidden { text += "f \(pair.row) \(pair.column)\n" }
    return text + "pairs\n"
  }
}

/// The CRC-32 of ISO 3309, as zlib has it.
private struct CyclicCheck {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { word, _ in
      word & 1 == 1 ? word >> 1 ^ 0xEDB8_8320 : word >> 1
    }
  }

  private var word = UInt32.max

  var value: UInt32 { ~word }

  mutating func add(_ text: String) {
    for byte in text.utf8 { word = word >> 8 ^ Self.table[Int((word ^ UInt32(byte)) & 0xFF)] }
  }
}

extension AssignmentProblem {
  /// The possible pairs of a row; the buffer has room for a score of every column.
  func scores(ofRow row: Int, buffer: inout [Int16]) -> [(column: Int32, score: Int32)] {
    switch candidates {
    case .sparse(let scores):
      return (Int(scores.start[row])..<Int(scores.start[row + 1]))
        .map { (scores.columns[$0], scores.scores[$0]) }
    case .dense(let scores):
      scores.fill(&buffer, row: row)
      return buffer.indices.filter { buffer[$0] >= 0 }.map { (Int32($0), Int32(buffer[$0])) }
    }
  }
}
