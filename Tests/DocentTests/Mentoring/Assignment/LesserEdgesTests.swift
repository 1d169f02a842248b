import Testing

@testable import Docent

@Suite struct LesserEdgesTests {
  @Test(arguments: 0..<200)
  func `looking at some edges last changes nothing about what is best`(seed: Int) throws {
    var numbers = SplitMix64(state: UInt64(seed))
    let face = AssignmentFace.random(&numbers, areColumnsScarce: seed % 2 == 0)
    let weight = face.edges.columns.map { _ in -Int32(numbers.number(0..<200)) }
    let all = try #require(face.optimum(weight: weight))
    for lesser: Int32 in [-190, -100, -50, -10, 0, 1] {
      let found = try #require(face.optimum(weight: weight, lesser: lesser))
      #expect(sum(found, weight, face) == sum(all, weight, face))
      for row in 0..<face.edges.rowCount {
        for edge in face.edges.range(row) {
          let column = Int(face.edges.columns[edge])
          let price = found.rowPrices[row] + found.columnPrices[column]
          #expect(price >= Int64(weight[edge]))
          #expect(Int(found.columns[row]) != column || price == Int64(weight[edge]))
        }
        #expect(found.columns[row] >= 0 || found.rowPrices[row] == 0)
      }
    }
  }

  private func sum(
    _ optimum: AssignmentFace.Optimum, _ weight: [Int32], _ face: AssignmentFace
  ) -> Int {
    (0..<face.edges.rowCount).reduce(0) { sum, row in
      face.edges.range(row).reduce(sum) {
        $0 + (face.edges.columns[$1] == optimum.columns[row] ? Int(weight[$1]) : 0)
      }
    }
  }
}

extension AssignmentFace {
  /// A face in which all columns can be filled, or else all rows be served.
  fileprivate static func random(
    _ numbers: inout SplitMix64, areColumnsScarce: Bool
  ) -> AssignmentFace {
    let columns = numbers.number(5..<20)
    let seats = (0..<columns).map { _ in Int32(numbers.number(1..<4)) }
    let count = seats.reduce(0) { $0 + Int($1) }
    let rows = areColumnsScarce ? count + numbers.number(0..<9) : count - numbers.number(0..<5)
    // One row after the other has a seat of its own, besides those at random.
    let own = seats.indices.flatMap { Array(repeating: Int32($0), count: Int(seats[$0])) }
    var edges = CandidateEdges(start: [0], columns: [], scores: [])
    for row in 0..<rows {
      edges.columns += (0..<Int32(columns)).filter {
        (row < count && own[row] == $0) || numbers.once(in: 3)
      }
      edges.start.append(Int32(edges.columns.count))
    }
    edges.scores = edges.columns.map { _ in 0 }
    return AssignmentFace(
      edges: edges, isFirm: (0..<rows).map { _ in !areColumnsScarce },
      lower: areColumnsScarce ? seats : seats.map { _ in 0 }, upper: seats,
      isScarce: seats.map { _ in areColumnsScarce })
  }
}
