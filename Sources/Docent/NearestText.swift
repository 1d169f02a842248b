/// The known name that a mistyped one was most likely meant to be.
package enum NearestText {
  /// The candidate closest to a text, folded, when it is close enough to be worth suggesting.
  ///
  /// Close enough is a third of the text's length in single-letter edits, at least one; equals
  /// fall to the first in alphabetical order.
  ///
  /// - Complexity: O(candidates × length²).
  package static func closest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(FoldedText(text).key.unicodeScalars)
    let reach = max(1, wanted.count / 3)
    return candidates.lazy
      .map { (name: $0, scalars: Array(FoldedText($0).key.unicodeScalars)) }
      .filter { abs($0.scalars.count - wanted.count) <= reach }
      .map { (name: $0.name, distance: distance(wanted, $0.scalars)) }
      .filter { $0.distance <= reach }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  /// The number of insertions, deletions and substitutions that turn one text into the other.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var previous = Array(0...other.count)
    for (row, scalar) in one.enumerated() {
      var current = [row + 1]
      for (column, candidate) in other.enumerated() {
        let substitution = previous[column] + (scalar == candidate ? 0 : 1)
        current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[other.count]
  }
}
