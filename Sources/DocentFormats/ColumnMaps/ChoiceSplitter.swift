import Foundation

/// Cuts the joined answers of a check-box question into the choices that it offers.
///
/// Choices may hold what stands between two of them, so a cell is cut only where a known choice
/// ends: at each place the longest first, and a shorter one when nothing else fits what follows.
struct ChoiceSplitter {
  /// What a cell was cut into.
  struct Pieces: Equatable {
    /// The numbers of the choices, in the cell's order.
    var choices: [Int]
    /// What is left and begins with no choice; empty when all of it was cut.
    var rest: String
  }

  /// The choices, the longest first, each with its number.
  private let choices: [(letters: [String], number: Int)]
  private let separators: [[String]]

  init(_ choices: [String], separator: String?) {
    self.choices = choices.enumerated()
      .map { (letters: Self.letters($1.singleSpaced), number: $0) }
      .sorted { ($1.letters.count, $0.number) < ($0.letters.count, $1.number) }
    separators = (separator.map { [$0] } ?? [",", ";"]).map(Self.letters)
  }

  /// Cuts a cell.
  ///
  /// The end of a line counts as what stands between two choices.
  func split(_ cell: String) -> Pieces {
    let whole = cell.singleSpaced
    if let pieces = cut(whole) { return pieces }
    let lines = cell.split(whereSeparator: \.isNewline).map { String($0).singleSpaced }
    guard lines.count > 1 else { return remainder(of: whole) }
    var pieces = Pieces(choices: [], rest: "")
    for line in lines where !line.isEmpty {
      let part = cut(line) ?? remainder(of: line)
      pieces.choices += part.choices
      if !part.rest.isEmpty { pieces.rest += (pieces.rest.isEmpty ? "" : "\n") + part.rest }
    }
    return pieces
  }

  /// The choices that a line is made of without anything left; nil when there is no such way.
  private func cut(_ line: String) -> Pieces? {
    let letters = Self.letters(line)
    var deadEnds: Set<Int> = []
    return ways(letters, from: 0, &deadEnds).map { Pieces(choices: $0, rest: "") }
  }

  private func ways(_ line: [String], from start: Int, _ deadEnds: inout Set<Int>) -> [Int]? {
    let start = afterBlanks(line, start)
    if start == line.count { return [] }
    guard !deadEnds.contains(start) else { return nil }
    for choice in choices {
      guard let next = end(of: choice.letters, in: line, at: start),
        let others = ways(line, from: next, &deadEnds)
      else { continue }
      return [choice.number] + others
    }
    deadEnds.insert(start)
    return nil
  }

  /// The longest choices from the left, and what is left where none fits.
  private func remainder(of line: String) -> Pieces {
    let letters = Self.letters(line)
    let shown = line.map(String.init)
    var position = 0
    var found: [Int] = []
    while position < letters.count {
      position = afterBlanks(letters, position)
      let next = choices.lazy.compactMap { choice in
        end(of: choice.letters, in: letters, at: position).map { (choice.number, $0) }
      }.first
      guard let next else { break }
      found.append(next.0)
      position = next.1
    }
    return Pieces(choices: found, rest: shown[min(position, shown.count)...].joined())
  }

  /// Where the next choice begins when `choice` stands at `start`: behind what separates the two.
  private func end(of choice: [String], in line: [String], at start: Int) -> Int? {
    guard !choice.isEmpty, line[start...].starts(with: choice) else { return nil }
    let end = start + choice.count
    let after = afterBlanks(line, end)
    if after == line.count { return after }
    for separator in separators {
      if line[after...].starts(with: separator) { return after + separator.count }
      if line[end...].starts(with: separator) { return end + separator.count }
    }
    return nil
  }

  private func afterBlanks(_ line: [String], _ start: Int) -> Int {
    var position = start
    while position < line.count, line[position] == " " { position += 1 }
    return position
  }

  /// The characters in lower case, as many as the text has.
  private static func letters(_ text: String) -> [String] {
    text.precomposedStringWithCanonicalMapping.map { $0.lowercased() }
  }
}
