extension CohortSolver {
  /// Who has what, and of everything who has it.
  struct Ledger {
    private(set) var seating: Seating
    /// By resource: who uses it.
    private(set) var holders: [[Int]]

    init(_ seating: Seating) {
      self.seating = seating
      holders = seating.free.map { _ in [] }
      for (person, plan) in seating.plans.enumerated() {
        for resource in plan.resources { holders[Int(resource)].append(person) }
      }
    }

    /// Gives somebody another plan; returns the resources of which there are more or fewer now.
    mutating func set(_ person: Int, _ plan: Seating.Plan) -> [Int] {
      let before = seating.plans[person].resources
      for resource in before { holders[Int(resource)].removeAll { $0 == person } }
      for resource in plan.resources { holders[Int(resource)].append(person) }
      seating.set(person, plan)
      return (before + plan.resources).map { Int($0) }
    }
  }

  /// Returns the block of a person, and the number within it.
  static func place(of person: Int) -> (block: Int, number: Int) {
    (person / blockSize, person % blockSize)
  }
}
