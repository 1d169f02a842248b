/// A transportation problem over integers: bidders choose objects, for the greatest total weight.
///
/// Every bidder takes as many objects as its supply says, along different edges; every object goes
/// to at most `capacity` bidders, and to at least `firm` of them. A solution must exist.
struct TransportProblem {
  /// What a bidder may take, and what that is worth.
  struct Edge: BitwiseCopyable {
    /// The object, or its complement (`~object`) while the edge is taken.
    var object: Int32
    var weight: Int32
  }

  /// Where each bidder's edges begin in `edges`, and one more for the end.
  var start: [Int32]
  /// The edges, bidder by bidder.
  var edges: [Edge]
  /// How many objects each bidder takes.
  var supply: [Int32]
  /// How many bidders each object may go to.
  var capacity: [Int32]
  /// How many bidders each object must go to at least.
  var firm: [Int32]

  /// Where each bidder's edges of lesser weight begin, and what they weigh at most.
  ///
  /// They are looked at only when the others do not decide; that saves work, whatever is lesser.
  var lesser: [Int32]
  var lesserWeight: Int32 = 0

  /// A solution of a problem with fewer edges to begin with; only where every place is firm.
  var head: TransportHead?

  var bidderCount: Int { supply.count }
  var objectCount: Int { capacity.count }
}

/// What may be known from a similar problem: prices, and the edge that each bidder had, or -1.
///
/// Neither has to be right. The better they are, the less is left to do.
struct TransportHead {
  var prices: [Int64]
  var taken: [Int32]
}

/// An optimal solution of a ``TransportProblem``, and the prices that prove it.
///
/// No edge is worth more than `values[bidder] + prices[object]`; where the object or its bidder
/// has but one place, taken edges are worth exactly that. Objects with room above `firm` have
/// price 0, and those with more than `firm` bidders no negative price.
struct TransportSolution {
  /// Whether each edge is taken.
  var isTaken: [Bool]
  var values: [Int64]
  var prices: [Int64]
}
