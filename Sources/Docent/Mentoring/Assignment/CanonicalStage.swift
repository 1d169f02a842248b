/// Picks one solution of a face that follows from the data alone.
///
/// Of all solutions it is the one whose pairs' numbers (``AssignmentTies``) have the smallest sum
/// of first digits; among those the smallest sum of second digits; and so on. With 55 bits for
/// each pair, two solutions that agree in all sums are not to be expected.
struct CanonicalStage {
  /// How many edges a row are many.
  private static let many = 8

  private let ties: AssignmentTies

  init(_ ties: AssignmentTies) { self.ties = ties }

  /// Returns the solution, starting from any; nil only by a defect.
  func run(_ start: AssignmentFace, columns: [Int32]) -> [Int32]? {
    var columns = columns
    var face = start
    for index in 0..<AssignmentTies.digits {
      guard let open = narrowed(face, columns) else { return columns }
      let weight = weights(of: open.edges, digit: index)
      guard let best = open.optimum(weight: weight, lesser: Self.lesser(open)) else { return nil }
      for row in columns.indices where !open.edges.range(row).isEmpty {
        columns[row] = best.columns[row]
      }
      face = open.narrowed(to: best, weight: weight)
    }
    return columns
  }

  /// The face without what no exchange can change; nil if nothing can be changed at all.
  ///
  /// Where rows have many columns to choose from, most can be exchanged, and it is not worth while
  /// to find the others.
  private func narrowed(_ face: AssignmentFace, _ columns: [Int32]) -> AssignmentFace? {
    if face.edges.columns.count > Self.many * face.edges.rowCount { return face }
    return ExchangeGraph(face, columns: open(columns, in: face)).narrowed()
  }

  /// Of many random numbers the lowest quarter nearly always decides.
  private static func lesser(_ face: AssignmentFace) -> Int32 {
    face.edges.columns.count > many * face.edges.rowCount
      ? -(1 << Int32(AssignmentTies.digitBits - 2)) : .min
  }

  /// The columns of rows that the face still has; other rows have what they have.
  private func open(_ columns: [Int32], in face: AssignmentFace) -> [Int32] {
    columns.indices.map { face.edges.range($0).isEmpty ? -1 : columns[$0] }
  }

  private func weights(of edges: CandidateEdges, digit: Int) -> [Int32] {
    var weights = [Int32](repeating: 0, count: edges.columns.count)
    for row in 0..<edges.rowCount {
      let number = ties.rowNumber(row)
      for index in edges.range(row) {
        weights[index] = -ties.digit(digit, rowNumber: number, column: Int(edges.columns[index]))
      }
    }
    return weights
  }
}
