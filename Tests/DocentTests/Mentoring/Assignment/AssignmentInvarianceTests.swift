import Docent
import Testing

@Suite struct AssignmentInvarianceTests {
  @Test(arguments: 0..<30)
  func `a column with its seats in two halves is as good as one`(seed: Int) throws {
    let sample = Self.sample(seed: seed)
    var split = sample
    split.capacities[0] = sample.capacities[0] / 2
    split.capacities.append(sample.capacities[0] - split.capacities[0])
    for row in split.scores.indices { split.scores[row].append(split.scores[row][0]) }
    let (whole, halves) = try (Self.value(of: sample), Self.value(of: split))
    #expect(whole == halves)
  }

  @Test(arguments: 0..<30)
  func `points added to all scores of a served row are added to the total`(seed: Int) throws {
    let sample = Self.sample(seed: seed)
    let solution = try AssignmentSolver.solve(sample.sparse)
    guard let row = solution.columns.indices.first(where: { solution.columns[$0] >= 0 }) else {
      return
    }
    var richer = sample
    richer.scores[row] = richer.scores[row].map { $0.map { $0 + 100 } }
    let value = try Self.value(of: richer)
    #expect(value.served == solution.servedCount)
    #expect(value.score == solution.score + 100)
  }

  @Test(arguments: 0..<30)
  func `one more seat never makes it worse`(seed: Int) throws {
    let sample = Self.sample(seed: seed)
    let before = try Self.value(of: sample)
    for column in sample.capacities.indices.prefix(6) {
      var larger = sample
      larger.capacities[column] += 1
      let after = try Self.value(of: larger)
      #expect((before.served, before.score) <= (after.served, after.score))
    }
  }

  private static func sample(seed: Int) -> AssignmentSample {
    var numbers = SplitMix64(state: UInt64(seed) + 1_000)
    var sample = AssignmentSample.middling(&numbers)
    sample.tiers = sample.tiers.map { _ in 0 }
    sample.preference = .count
    return sample
  }

  private static func value(of sample: AssignmentSample) throws -> (served: Int, score: Int) {
    let solution = try AssignmentSolver.solve(sample.sparse)
    return (solution.servedCount, solution.score)
  }
}
