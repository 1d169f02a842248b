import Docent

/// A map laid over the headings of a file: which field is which column, and what does not fit.
struct ColumnBinding<Column: CSVColumn> {
  /// The columns that the map speaks of, in its order.
  private(set) var columns: [(column: Column, rule: MappedColumn)] = []
  /// What does not fit, at its place in the map.
  private(set) var faults: [Fault] = []
  /// The file's columns as the map has them.
  private(set) var headings: CSVHeadings<Column>
  /// How the columns are read, a sentence each.
  private(set) var readings: [String] = []

  private let map: ColumnMap
  private let names: [String]
  private let keys: [String]
  private let file: String
  private var claimed: Set<Int> = []

  init(_ map: ColumnMap, names: [String], file: String) {
    self.map = map
    self.names = names
    self.file = file
    keys = names.map { FoldedText($0).key }
    headings = CSVHeadings(names, found: [:], unknown: [])
    var found: [Column: Int?] = [:]
    for rule in map.rules { bind(rule, &found) }
    for question in map.ignored {
      guard let index = field(of: question) else { continue }
      claimed.insert(index)
      readings.append("\(label(index)) is left out.")
    }
    checkRepeated()
    let unknown = names.indices.filter { !claimed.contains($0) }.map { index in
      CSVHeadings<Column>.Unknown(
        name: names[index].isEmpty ? "column \(index + 1)" : names[index].singleSpaced, index: index
      )
    }
    headings = CSVHeadings(names, found: found, unknown: unknown)
  }

  /// What becomes of a question that the map says nothing of.
  func message(about unknown: CSVHeadings<Column>.Unknown) -> String {
    let fate = Column.keepsNotes ? "its answers are kept as notes" : "its answers are not read"
    return
      "\(unknown.name.cited) is not in the map \(map.file); \(fate); name it under \"columns\" "
      + "or \"ignore\""
  }

  private mutating func bind(_ rule: ColumnRule, _ found: inout [Column: Int?]) {
    guard let column = Column.allCases.first(where: { $0.names.contains(rule.heading) }) else {
      let nearest = NearestText.closest(
        to: rule.heading, among: Column.allCases.map(\.heading))
      let remedy = nearest.map { "did you mean \"\($0)\"?" } ?? "see the help of the import"
      tell(rule.place, "\(rule.heading.cited) is none of our columns; \(remedy)")
      return
    }
    if let place = rule.datesPlace, column.content == .text {
      tell(place, "\"dates\" belongs to columns of times and days; take it out")
    }
    guard let question = rule.question else {
      found.updateValue(nil, forKey: column)
      columns.append((column, MappedColumn(rule, content: column.content)))
      readings.append("\(column.heading) is \((rule.always ?? "").cited) in every row.")
      return
    }
    guard let index = field(of: question) else {
      // The column is not missing besides: what is wrong has been told.
      found.updateValue(nil, forKey: column)
      return
    }
    claimed.insert(index)
    found.updateValue(index, forKey: column)
    columns.append((column, MappedColumn(rule, content: column.content)))
    readings.append("\(column.heading) is \(label(index)).")
  }

  private func label(_ index: Int) -> String {
    "column \(index + 1)" + (names[index].isEmpty ? "" : ", \(names[index].cited)")
  }

  private mutating func tell(_ place: Place, _ message: String) {
    faults.append(Fault(place: place, message: message))
  }
}

// MARK: - Questions

extension ColumnBinding {
  /// The field of a question, or nil after telling why there is none.
  private mutating func field(of question: MappedQuestion) -> Int? {
    if let column = question.column { return field(inColumn: column, of: question) }
    let key = FoldedText(question.text ?? "").key
    let matches = keys.indices.filter { keys[$0] == key }
    if let occurrence = question.occurrence, matches.indices.contains(occurrence - 1) {
      return matches[occurrence - 1]
    }
    switch matches.count {
    case 1 where question.occurrence == nil: return matches[0]
    case 0:
      let nearest = NearestText.closest(to: question.name, among: names.map(\.singleSpaced))
      let hint = nearest.map { "did you mean \($0.cited)?" } ?? "was the form changed?"
      tell(question.place, "\(file) has no question \(question.name.unquoted.cited); \(hint)")
    default:
      tell(
        question.place,
        "\(question.name.unquoted.cited) stands \(matches.count) times in \(file); say which with "
          + "\"occurrence\" from 1 to \(matches.count)")
    }
    return nil
  }

  /// A field by its number; its heading must be the one that the map expects there.
  private mutating func field(inColumn column: Int, of question: MappedQuestion) -> Int? {
    guard names.indices.contains(column - 1) else {
      tell(
        question.place, "\(file) has \(names.count) columns, not \(column); was the form changed?")
      return nil
    }
    let heading = names[column - 1]
    if FoldedText(question.text ?? "").key == keys[column - 1] { return column - 1 }
    guard let text = question.text else {
      tell(
        question.place,
        "column \(column) of \(file) has the heading \(heading.cited); add it as \"question\", so "
          + "that a changed form is noticed")
      return nil
    }
    tell(
      question.place,
      "column \(column) of \(file) has the heading \(heading.cited), not \(text.cited); the form was "
        + "changed since, correct the map")
    return nil
  }

  /// A form with another question of the same text may mean another one by the same number.
  private mutating func checkRepeated() {
    for (key, fields) in Dictionary(grouping: keys.indices, by: { keys[$0] }) where !key.isEmpty {
      let known = fields.filter(claimed.contains)
      guard fields.count > 1, !known.isEmpty, known.count < fields.count else { continue }
      let question = map.rules.compactMap(\.question).first {
        $0.text.map { FoldedText($0).key } == key
      }
      tell(
        question?.place ?? Place(file: map.file),
        "\(names[fields[0]].cited) stands \(fields.count) times in \(file), and the map speaks of "
          + "\(known.count); name the others too, or ignore them")
    }
    faults = faults.inFileOrder()
  }
}

extension String {
  /// The text without the quotes that ``MappedQuestion/name`` has around it.
  fileprivate var unquoted: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
