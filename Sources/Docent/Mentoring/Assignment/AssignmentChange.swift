/// How a best solution would differ if something were otherwise, with as few losses as possible.
package struct AssignmentChange: Equatable, Sendable {
  /// One row that goes elsewhere; -1 stands for not being served.
  package struct Move: Hashable, Sendable {
    package let row: Int32
    package let from: Int32
    package let to: Int32
  }

  /// All rows that go elsewhere, in the order in which they make room for each other.
  package let moves: [Move]
  /// What the change adds to the total score, mostly less than nothing.
  package let score: Int

  /// How many more rows are served.
  package var served: Int {
    moves.reduce(0) { $0 + ($1.from < 0 ? 1 : 0) - ($1.to < 0 ? 1 : 0) }
  }
}
