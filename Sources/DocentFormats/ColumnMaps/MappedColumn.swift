import Docent

/// What a cell of a form says in our words.
struct MappedCell: Sendable {
  /// The cell as one of our own files would have it; nil when it is blank.
  var text: String?
  /// Its parts, when it was cut into some.
  var parts: [String]?
}

/// Why an answer could not be put into our words.
struct UnreadableAnswer: Error {
  var message: String
}

/// A rule of a map, ready to put the answers of one question into our words.
struct MappedColumn: Sendable {
  let rule: ColumnRule
  let content: CSVContent
  private let splitter: ChoiceSplitter?

  init(_ rule: ColumnRule, content: CSVContent) {
    self.rule = rule
    self.content = content
    splitter = rule.choices.map { ChoiceSplitter($0, separator: rule.separator) }
  }

  /// Puts a cell into our words.
  func read(_ cell: String?) throws(UnreadableAnswer) -> MappedCell {
    guard let cell else { return MappedCell(text: rule.always) }
    guard let parts = try parts(of: cell) else {
      return MappedCell(text: try dated(try translated(cell)))
    }
    var seen: Set<String> = []
    var values: [String] = []
    for part in parts {
      let value = try dated(part)
      if seen.insert(value).inserted { values.append(value) }
    }
    return MappedCell(text: values.isEmpty ? nil : values.joined(separator: ";"), parts: values)
  }

  /// The parts of a cell that has several, in our words; nil for a cell that is not to be cut.
  private func parts(of cell: String) throws(UnreadableAnswer) -> [String]? {
    if let splitter, let choices = rule.choices {
      let pieces = splitter.split(cell)
      var values: [String] = []
      for number in pieces.choices { values.append(try translated(choices[number])) }
      if pieces.rest.isEmpty { return values }
      guard rule.keepsOthers else { throw unknown(pieces.rest, among: choices, of: "choices") }
      return values + [pieces.rest]
    }
    guard rule.separator != nil || content == .days && rule.dates != nil else { return nil }
    let mark = rule.separator ?? ";"
    var values: [String] = []
    for piece in cell.split(separator: mark).map({ String($0).singleSpaced }) where !piece.isEmpty {
      values.append(try translated(piece))
    }
    return values
  }

  private func translated(_ answer: String) throws(UnreadableAnswer) -> String {
    guard let answers = rule.answers else { return answer }
    if let value = answers[FoldedText(answer).key] { return value }
    if rule.keepsOthers || rule.choices != nil { return answer }
    throw unknown(answer, among: rule.knownAnswers, of: "answers")
  }

  private func dated(_ text: String) throws(UnreadableAnswer) -> String {
    let reader = StampReader(order: rule.dates, zone: rule.zone)
    do throws(UnreadableDate) {
      switch content {
      case .time: return try reader.time(text)
      case .days: return try reader.day(text)
      case .text: return text
      }
    } catch {
      let remedy = error.reason.contains("; ") ? "" : "; correct it, or \"dates\" in the map"
      throw UnreadableAnswer(message: "\(text.cited) \(error.reason)\(remedy)")
    }
  }

  private func unknown(
    _ answer: String, among known: [String], of key: String
  ) -> UnreadableAnswer {
    let nearest = NearestText.closest(to: answer, among: known)
    let hint = nearest.map { "; did you mean \($0.cited)?" } ?? ""
    return UnreadableAnswer(
      message: "\(answer.cited) is not among the \(key) that the map knows for "
        + "\"\(rule.heading)\"; add it to the map\(hint)")
  }
}
