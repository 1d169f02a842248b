import Docent
import Testing

@Suite struct AssignmentCheckerTests {
  @Test(arguments: 0..<40)
  func `a solution with any price altered is not accepted`(seed: Int) throws {
    let sample = Self.sample(seed: seed)
    let problem = try sample.sparse
    let solution = try AssignmentSolver.solve(problem)
    let proof = solution.certificate
    func expectRefused(_ altered: AssignmentCertificate, _ what: String) {
      let other = AssignmentSolution(
        columns: solution.columns, score: solution.score, certificate: altered)
      let name = "seed \(seed): \(what)"
      #expect(AssignmentChecker.violations(of: other, in: problem) != [], "\(name)")
    }
    for change: Int64 in [-1, 1] {
      for row in sample.tiers.indices {
        var prices = proof.rowPrices
        prices[row] += change
        expectRefused(proof.with(rowPrices: prices), "row \(row) by \(change)")
      }
      // A column without seats may have any price.
      for column in sample.capacities.indices where sample.capacities[column] > 0 {
        var prices = proof.columnPrices
        prices[column] += change
        expectRefused(proof.with(columnPrices: prices), "column \(column) by \(change)")
      }
      if solution.servedCount > 0 {
        expectRefused(proof.with(servedFactor: proof.servedFactor + change), "factor of rows")
        expectRefused(proof.with(scoreFactor: proof.scoreFactor + change), "factor of scores")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a solution with any pair or the score altered is not accepted`(seed: Int) throws {
    let sample = Self.sample(seed: seed)
    let problem = try sample.sparse
    let solution = try AssignmentSolver.solve(problem)
    func violations(_ columns: [Int32], _ score: Int) -> [String] {
      let other = AssignmentSolution(
        columns: columns, score: score, certificate: solution.certificate)
      return AssignmentChecker.violations(of: other, in: problem)
    }
    #expect(violations(solution.columns, solution.score) == [])
    #expect(violations(solution.columns, solution.score + 1) != [])
    let bruteForce = AssignmentBruteForce(sample)
    for row in sample.tiers.indices {
      for column in -1..<sample.capacities.count where column != solution.columns[row] {
        var columns = solution.columns
        columns[row] = Int32(column)
        let isBest = bruteForce.optima.contains(columns.map(Int.init))
        #expect(violations(columns, solution.score).isEmpty == isBest, "seed \(seed), row \(row)")
      }
    }
  }

  @Test(arguments: 0..<10)
  func `a certificate is written whole, with its check sum`(seed: Int) throws {
    let problem = try Self.sample(seed: seed).dense
    let solution = try AssignmentSolver.solve(problem)
    var text = ""
    solution.writeCertificate(of: problem) { text += $0 }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "docent-matching-certificate 1")
    #expect(lines.filter { $0.hasPrefix("r ") }.count == problem.rowCount)
    #expect(lines.filter { $0.hasPrefix("c ") }.count == problem.columnCount)
    let body = lines.dropLast().map { $0 + "\n" }.joined()
    #expect(lines.last == "end \(Self.checkSum(of: body))")
  }

  @Test(arguments: [
    (AssignmentFault.tierOutOfBounds(row: 0, tier: 1_024), [1_024], [1], [[1]]),
    (.negativeCapacity(column: 0, capacity: -1), [0], [-1], [[1]]),
    (.scoreOutOfBounds(row: 0, column: 0, score: 2_000_001), [0], [1], [[2_000_001]]),
    (.scoreOutOfBounds(row: 0, column: 0, score: -1), [0], [1], [[-1]]),
    (.noSuchColumn(row: 0, column: 1), [0], [1], [[1, 1]]),
  ])
  func `a problem out of bounds is refused`(
    fault: AssignmentFault, tiers: [Int], capacities: [Int], scores: [[Int]]
  ) {
    let sample = AssignmentSample(tiers: tiers, capacities: capacities, scores: scores)
    #expect(throws: fault) { try sample.sparse }
  }

  @Test func `pins that cannot be are refused`() {
    let free = AssignmentSample(
      tiers: [0, 0], capacities: [1, 1], scores: [[1, nil], [1, 1]])
    func expect(_ fault: AssignmentFault, _ pins: [(Int, Int)], forbidding: [(Int, Int)] = []) {
      var sample = free
      sample.pins = pins.map { AssignmentPair(row: $0.0, column: $0.1) }
      sample.forbidden = forbidding.map { AssignmentPair(row: $0.0, column: $0.1) }
      #expect(throws: fault) { try sample.sparse }
    }
    expect(.pinIsNoCandidate(AssignmentPair(row: 0, column: 1)), [(0, 1)])
    expect(.pinIsNoCandidate(AssignmentPair(row: 0, column: 0)), [(0, 0)], forbidding: [(0, 0)])
    expect(.pinIsNoCandidate(AssignmentPair(row: 2, column: 0)), [(2, 0)])
    expect(.rowPinnedTwice(row: 1), [(1, 0), (1, 1)])
    expect(.pinsOverCapacity(column: 0), [(0, 0), (1, 0)])
  }

  /// A sample without pins, whose prices may be anything.
  private static func sample(seed: Int) -> AssignmentSample {
    var sample = AssignmentSample.random(seed: seed)
    sample.pins = []
    return sample
  }

  /// CRC-32, bit by bit.
  private static func checkSum(of text: String) -> UInt32 {
    ~text.utf8.reduce(UInt32.max) { word, byte in
      (0..<8).reduce(word ^ UInt32(byte)) { word, _ in
        word & 1 == 1 ? word >> 1 ^ 0xEDB8_8320 : word >> 1
      }
    }
  }
}

extension AssignmentCertificate {
  fileprivate func with(
    rowPrices: [Int64]? = nil, columnPrices: [Int64]? = nil, servedFactor: Int64? = nil,
    scoreFactor: Int64? = nil
  ) -> AssignmentCertificate {
    AssignmentCertificate(
      servedFactor: servedFactor ?? self.servedFactor,
      scoreFactor: scoreFactor ?? self.scoreFactor,
      rowPrices: rowPrices ?? self.rowPrices, columnPrices: columnPrices ?? self.columnPrices)
  }
}
