/// What a ``TransportProblem``'s solution looks like while it is worked on.
///
/// The steps of the solver are extensions. Between them, with *value* of an edge its weight less
/// the object's price, it holds that
/// - no edge that is not taken is worth more than its bidder's `value`,
/// - taken edges are worth exactly that, unless both ends have several places: then at least that,
/// - an object's price only rises.
struct TransportState: ~Copyable {
  typealias Edge = TransportProblem.Edge

  /// An object: what is read whenever an edge is looked at lies in half a cache line.
  struct Object: BitwiseCopyable {
    var price: Int64
    /// The length of the shortest path found to it by the search under way.
    var distance: Int64
    /// The lowest price at which a free place of it may stay free; `closed` if none is free.
    var floor: Int64
    /// The last edge of that path, and the bidder it comes from.
    var edge: Int32
    var bidder: Int32
  }

  /// A place of an object: who has it, by which edge, and the price that was bid for it.
  struct Place: BitwiseCopyable {
    var edge: Int32
    var bidder: Int32
    var price: Int64
  }

  static let closed = Int64.max
  static let far = Int64.max
  /// The floor of places that must not stay free: below all prices.
  static let firmFloor = Int64.min / 4

  var workspace = Workspace()
  var queue: BucketQueue
  let bidderCount: Int
  let objectCount: Int
  let start: FlatArray<Int32>
  let edges: FlatArray<Edge>
  /// Where each bidder's edges of lesser weight begin.
  let lesser: FlatArray<Int32>
  /// What an edge of lesser weight is worth at most: no price is lower than they all were at first.
  let lesserWorth: Int64
  let supply: FlatArray<Int32>
  /// How many objects each bidder still has to take.
  let wanting: FlatArray<Int32>
  let value: FlatArray<Int64>
  /// The lengths of the shortest paths to bidders, by the search under way.
  let reach: FlatArray<Int64>
  /// The object whose taken edge leads to the bidder on that path, -1 at a source.
  let source: FlatArray<Int32>
  let objects: FlatArray<Object>
  let firm: FlatArray<Int32>
  /// Where each object's places begin, and one more for the end.
  let firstPlace: FlatArray<Int32>
  let places: FlatArray<Place>
  /// Objects and bidders that the search under way has come by.
  let touched: FlatArray<Int32>
  var touchedCount = 0
  let visited: FlatArray<Int32>
  var visitedCount = 0
  /// What the weights differ by, at most.
  let spread: Int64
  /// How many edges were looked at, as a measure of work that is the same on every machine.
  var work = 0

  /// Prices start at 0, or low enough to be taken in any case where a place is firm.
  init(_ problem: borrowing TransportProblem) {
    let greatest = problem.edges.reduce(Int32(0)) { max($0, $1.weight) }
    let least = problem.edges.reduce(Int32(0)) { min($0, $1.weight) }
    spread = Int64(greatest) - Int64(least) + 1
    let low = -spread * Int64(problem.bidderCount + problem.objectCount + 1)
    queue = BucketQueue(step: greatest)
    bidderCount = problem.bidderCount
    objectCount = problem.objectCount
    start = workspace.array(problem.start)
    edges = workspace.array(problem.edges)
    lesser = workspace.array(problem.lesser)
    let isLow = problem.head != nil || problem.firm.contains { $0 > 0 }
    lesserWorth = isLow ? Int64.max / 4 : Int64(problem.lesserWeight)
    supply = workspace.array(problem.supply)
    wanting = workspace.array(problem.supply)
    value = workspace.array(bidderCount, of: 0)
    reach = workspace.array(bidderCount, of: Self.far)
    source = workspace.array(bidderCount, of: -1)
    firm = workspace.array(problem.firm)
    firstPlace = workspace.array(objectCount + 1, of: 0)
    touched = workspace.array(objectCount, of: 0)
    visited = workspace.array(bidderCount, of: 0)
    for object in 0..<objectCount {
      firstPlace[object + 1] = firstPlace[object] + problem.capacity[object]
    }
    places = workspace.array(
      Int(firstPlace[objectCount]), of: Place(edge: -1, bidder: -1, price: 0))
    let blank = Object(price: 0, distance: Self.far, floor: Self.closed, edge: -1, bidder: -1)
    objects = workspace.array(objectCount, of: blank)
    for object in 0..<objectCount {
      let first = Int(firstPlace[object])
      for place in first..<first + Int(firm[object]) { places[place].price = low }
      objects[object].price = firm[object] > 0 ? low : 0
      refreshFloor(of: Int32(object))
    }
    if let head = problem.head { begin(with: head) }
  }

  /// Starts from prices and edges that were good for a similar problem.
  private mutating func begin(with head: TransportHead) {
    for object in 0..<objectCount { objects[object].price = head.prices[object] }
    for place in 0..<places.count { places[place].price = 0 }
    for bidder in 0..<bidderCount where head.taken[bidder] >= 0 {
      let edge = head.taken[bidder]
      let object = edges[edge].object
      put(edge, of: Int32(truncatingIfNeeded: bidder), into: freePlace(of: object))
      refreshFloor(of: object)
      wanting[bidder] &-= 1
    }
  }

  /// Sets the floor anew after the object's places have changed hands.
  @inline(__always)
  func refreshFloor(of object: Int32) {
    let first = firstPlace[object]
    let end = firstPlace[Int(object) + 1]
    var taken: Int32 = 0
    for place in first..<end where places[place].edge >= 0 { taken &+= 1 }
    objects[object].floor =
      taken == end &- first ? Self.closed : taken < firm[object] ? Self.firmFloor : 0
  }

  /// How far a path to an object is from its end there: nothing if a place is free at its price.
  @inline(__always)
  static func rest(_ object: Object) -> Int64 {
    object.floor == closed ? far : max(0, object.floor &- object.price)
  }

  /// How many objects bidders still have to take.
  var wantingCount: Int {
    var count = 0
    for bidder in 0..<bidderCount { count &+= Int(wanting[bidder]) }
    return count
  }

  var solution: TransportSolution {
    TransportSolution(
      isTaken: edges.elements.map { $0.object < 0 },
      values: value.elements,
      prices: objects.elements.map(\.price)
    )
  }
}
