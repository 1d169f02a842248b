import Foundation

/// Text folded for comparison: case, runs of blanks and ways of encoding an accent do not count.
package struct FoldedText: Hashable, Sendable {
  package let key: String

  /// Folds a text: compatibility form, lower case, blanks trimmed and single.
  package init(_ text: String) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let composed = isASCII ? text : text.precomposedStringWithCompatibilityMapping
    key = composed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
