extension TransportState {
  /// Lets bidders outbid each other until all have enough or about `limit` edges were looked at.
  ///
  /// A bid raises the price of the bidder's best object to where the second best is as good, and
  /// `step` more (Bertsekas 1979). With a step of 0 nobody outbids at an equal price, so bidders
  /// may stay without, but all that is taken is worth most to who has it; this is the augmenting
  /// row reduction of Jonker and Volgenant (1987) with places.
  mutating func auction(step: Int64, limit: Int) {
    let end = work + limit
    var stack = (0..<Int32(truncatingIfNeeded: bidderCount)).filter { wanting[$0] > 0 }
    stack.reverse()
    while let bidder = stack.popLast() {
      while wanting[bidder] > 0 {
        guard work < end, let bid = bestBid(of: bidder, step: step) else { break }
        let loser = place(bid, of: bidder)
        if loser >= 0 { stack.append(loser) }
      }
    }
  }

  private struct Bid {
    var edge: Int32
    var price: Int64
  }

  /// Returns what a bidder offers for which edge; nil if that would only turn around equals.
  private mutating func bestBid(of bidder: Int32, step: Int64) -> Bid? {
    let (edges, objects) = (self.edges, self.objects)
    let end = start[Int(bidder) &+ 1]
    var (first, last) = (start[bidder], lesser[bidder])
    var best: (value: Int64, edge: Int32, isFree: Bool) = (Int64.min, -1, false)
    var second = Int64.min
    while true {
      work &+= Int(last &- first)
      for index in first..<last {
        let edge = edges[index]
        guard edge.object >= 0 else { continue }
        let object = objects[edge.object]
        let value = Int64(edge.weight) &- object.price
        guard value >= best.value else {
          if value > second { second = value }
          continue
        }
        let isFree = object.floor <= object.price
        if value > best.value {
          second = best.value
          best = (value, index, isFree)
        } else {
          second = value
          if isFree && !best.isFree { best = (value, index, isFree) }
        }
      }
      if last == end || second > lesserWorth { break }
      (first, last) = (last, end)
    }
    guard best.edge >= 0 else { return nil }
    let price = objects[edges[best.edge].object].price
    if second == Int64.min {
      guard step > 0 || best.isFree else { return nil }
      return Bid(edge: best.edge, price: best.isFree ? price : price &+ spread &+ step)
    }
    guard step > 0 || best.value > second || best.isFree else { return nil }
    return Bid(edge: best.edge, price: price &+ (best.value &- second) &+ step)
  }

  /// Gives the cheapest place of an object to a bidder; returns who loses it, or -1.
  private mutating func place(_ bid: Bid, of bidder: Int32) -> Int32 {
    let object = edges[bid.edge].object
    let (first, end) = (firstPlace[object], firstPlace[Int(object) &+ 1])
    var cheapest = first
    for place in first..<end {
      let (old, new) = (places[cheapest], places[place])
      if new.price < old.price || (new.price == old.price && new.edge < 0 && old.edge >= 0) {
        cheapest = place
      }
    }
    let loser = places[cheapest].edge < 0 ? -1 : places[cheapest].bidder
    if loser >= 0 {
      edges[places[cheapest].edge].object = object
      wanting[loser] &+= 1
    }
    put(bid.edge, of: bidder, into: cheapest)
    wanting[bidder] &-= 1
    places[cheapest].price = bid.price
    refreshPrice(of: object)
    return loser
  }

  /// Sets price and floor of an object after a bid.
  @inline(__always)
  private func refreshPrice(of object: Int32) {
    let (first, end) = (firstPlace[object], firstPlace[Int(object) &+ 1])
    var price = Int64.max
    for place in first..<end { price = min(price, places[place].price) }
    objects[object].price = price
    refreshFloor(of: object)
  }
}
