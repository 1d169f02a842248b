extension TransportState {
  /// Gives one more object to a bidder along a shortest path, and returns whether there is one.
  ///
  /// This is one step of the method of successive shortest paths, by Dijkstra's algorithm with
  /// prices as potentials (Edmonds and Karp 1972, Tomizawa 1971).
  mutating func augment(from bidder: Int32) -> Bool {
    var end = End()
    visit(bidder, at: 0, by: -1, until: &end)
    search(until: &end)
    guard end.object >= 0 else {
      forget()
      return false
    }
    raise(to: end.distance)
    take(pathTo: end.object)
    forget()
    return true
  }

  /// The nearest end of a path that is known.
  struct End {
    var distance = TransportState.far
    var object: Int32 = -1
  }

  /// Looks at nodes in order of distance until none is nearer than the nearest end.
  mutating func search(until end: inout End) {
    while let (node, key) = queue.take() {
      if key >= end.distance { break }
      if Int(node) < objectCount {
        guard objects[node].distance == key else { continue }
        visitBidders(of: node, at: key, until: &end)
      } else if Int(node) >= objectCount &+ bidderCount {
        lookAtLesser(from: node &- Int32(truncatingIfNeeded: objectCount &+ bidderCount), &end)
      } else {
        let bidder = node &- Int32(truncatingIfNeeded: objectCount)
        guard reach[bidder] == key else { continue }
        look(from: bidder, at: key, until: &end)
      }
    }
    queue.removeAll()
  }

  /// Goes on from an object to those that have it.
  @inline(__always)
  private mutating func visitBidders(of object: Int32, at distance: Int64, until end: inout End) {
    for place in firstPlace[object]..<firstPlace[Int(object) &+ 1] {
      let (bidder, edge) = (places[place].bidder, places[place].edge)
      guard edge >= 0 else { continue }
      let slack = Int64(edges[edge].weight) &- objects[object].price &- value[bidder]
      if distance &+ slack < reach[bidder] {
        visit(bidder, at: distance &+ slack, by: object, until: &end)
      }
    }
  }

  /// Notes a path to a bidder, and goes on from there at once if no nearer one can be found.
  @inline(__always)
  mutating func visit(
    _ bidder: Int32, at distance: Int64, by object: Int32, until end: inout End
  ) {
    if reach[bidder] == Self.far {
      visited[visitedCount] = bidder
      visitedCount &+= 1
    }
    reach[bidder] = distance
    source[bidder] = object
    if object < 0 || objects[object].distance == distance {
      look(from: bidder, at: distance, until: &end)
    } else {
      queue.add(Int32(truncatingIfNeeded: objectCount) &+ bidder, key: distance)
    }
  }

  /// Looks at the edges of a bidder, at those of lesser weight only when they may matter.
  ///
  /// While one of these is taken, the bidder's value is no more than it can be worth, so that they
  /// are looked at as soon as the bidder is reached.
  private mutating func look(from bidder: Int32, at distance: Int64, until end: inout End) {
    look(at: start[bidder]..<lesser[bidder], of: bidder, at: distance, until: &end)
    guard lesser[bidder] < start[Int(bidder) &+ 1] else { return }
    let nearest = max(distance, distance &+ value[bidder] &- lesserWorth)
    guard nearest < end.distance else { return }
    queue.add(
      Int32(truncatingIfNeeded: objectCount &+ bidderCount) &+ bidder, key: nearest)
  }

  /// Looks at a bidder's edges of lesser weight.
  private mutating func lookAtLesser(from bidder: Int32, _ end: inout End) {
    look(
      at: lesser[bidder]..<start[Int(bidder) &+ 1], of: bidder, at: reach[bidder], until: &end)
  }

  @inline(__always)
  private mutating func look(
    at range: Range<Int32>, of bidder: Int32, at distance: Int64, until end: inout End
  ) {
    let (edges, objects) = (self.edges, self.objects)
    let (first, last) = (range.lowerBound, range.upperBound)
    work &+= Int(last &- first)
    // Sums of a few prices: each is far smaller than a quarter of what the type holds.
    let height = distance &+ value[bidder]
    var limit = end.distance
    for index in first..<last {
      let edge = edges[index]
      if edge.object < 0 {
        keepTight(~edge.object, with: bidder, at: distance)
        continue
      }
      let node = objects[edge.object]
      let length = height &- Int64(edge.weight) &+ node.price
      guard length < node.distance && length < limit else { continue }
      if node.distance == Self.far {
        touched[touchedCount] = edge.object
        touchedCount &+= 1
      }
      objects[edge.object].distance = length
      objects[edge.object].edge = index
      objects[edge.object].bidder = bidder
      if node.floor != Self.closed {
        let whole = length &+ max(0, node.floor &- node.price)
        if whole < limit {
          limit = whole
          end = End(distance: whole, object: edge.object)
        }
        if whole == length { continue }
      }
      queue.add(edge.object, key: length)
    }
  }

  /// Lets the price of an object with one place rise with the fall of its bidder's value.
  @inline(__always)
  private mutating func keepTight(_ object: Int32, with bidder: Int32, at distance: Int64) {
    guard supply[bidder] > 1, firstPlace[Int(object) &+ 1] &- firstPlace[object] == 1,
      distance < objects[object].distance
    else { return }
    if objects[object].distance == Self.far {
      touched[touchedCount] = object
      touchedCount &+= 1
    }
    objects[object].distance = distance
  }

  /// Makes all edges of shortest paths tight, up to a distance.
  mutating func raise(to distance: Int64) {
    for index in 0..<visitedCount {
      let bidder = visited[index]
      if reach[bidder] < distance { value[bidder] &-= distance &- reach[bidder] }
    }
    for index in 0..<touchedCount {
      let object = touched[index]
      let length = objects[object].distance
      if length < distance { objects[object].price &+= distance &- length }
    }
  }

  /// Forgets the search under way.
  mutating func forget() {
    for index in 0..<visitedCount { reach[visited[index]] = Self.far }
    for index in 0..<touchedCount { objects[touched[index]].distance = Self.far }
    visitedCount = 0
    touchedCount = 0
  }

  /// Moves every object along the path found to a free place of the last one.
  private mutating func take(pathTo last: Int32) {
    var object = last
    var place = freePlace(of: object)
    while true {
      let (bidder, edge) = (objects[object].bidder, objects[object].edge)
      let from = source[bidder]
      // The bidder's edge to `from` gives up its place before the new one is taken, because the
      // next round writes there.
      let left = from < 0 ? -1 : self.place(of: from, with: bidder)
      put(edge, of: bidder, into: place)
      if object == last { refreshFloor(of: object) }
      guard from >= 0 else {
        wanting[bidder] &-= 1
        return
      }
      edges[places[left].edge].object = from
      place = left
      object = from
    }
  }

  @inline(__always)
  func put(_ edge: Int32, of bidder: Int32, into place: Int32) {
    let object = edges[edge].object
    edges[edge].object = ~object
    places[place].edge = edge
    places[place].bidder = bidder
  }

  @inline(__always)
  func freePlace(of object: Int32) -> Int32 {
    var place = firstPlace[object]
    while places[place].edge >= 0 { place &+= 1 }
    return place
  }

  /// The place of an object that a bidder has by its loosest edge.
  @inline(__always)
  private func place(of object: Int32, with bidder: Int32) -> Int32 {
    var found: Int32 = -1
    for place in firstPlace[object]..<firstPlace[Int(object) &+ 1]
    where places[place].edge >= 0 && places[place].bidder == bidder {
      if found < 0 || edges[places[place].edge].weight < edges[places[found].edge].weight {
        found = place
      }
    }
    return found
  }
}
