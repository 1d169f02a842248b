extension TransportState {
  /// Makes what an auction leaves hold exactly: values are set, and what is not worth most to who
  /// has it is given up.
  mutating func settle() {
    for bidder in 0..<Int32(truncatingIfNeeded: bidderCount) {
      supply[bidder] == 1 ? settleOne(bidder) : settleMany(bidder)
    }
  }

  /// A bidder with one object keeps it if nothing is worth more.
  private mutating func settleOne(_ bidder: Int32) {
    var best = Int64.min
    var taken: Int32 = -1
    for index in start[bidder]..<start[Int(bidder) &+ 1] {
      let edge = edges[index]
      let object = edge.object < 0 ? ~edge.object : edge.object
      best = max(best, Int64(edge.weight) &- objects[object].price)
      if edge.object < 0 { taken = index }
    }
    value[bidder] = best
    guard taken >= 0 else { return }
    let object = ~edges[taken].object
    if Int64(edges[taken].weight) &- objects[object].price < best { release(taken, of: bidder) }
  }

  /// A bidder with several objects keeps those worth at least what it could have besides; where
  /// an object has but one place, its price rises until it is worth just that.
  private mutating func settleMany(_ bidder: Int32) {
    let range = start[bidder]..<start[Int(bidder) &+ 1]
    var best = Int64.min
    var least = Int64.max
    for index in range {
      let edge = edges[index]
      let object = edge.object < 0 ? ~edge.object : edge.object
      let worth = Int64(edge.weight) &- objects[object].price
      if edge.object < 0 { least = min(least, worth) } else { best = max(best, worth) }
    }
    value[bidder] = best > Int64.min ? best : least < Int64.max ? least : 0
    for index in range where edges[index].object < 0 {
      let object = ~edges[index].object
      let worth = Int64(edges[index].weight) &- objects[object].price
      if worth < value[bidder] {
        release(index, of: bidder)
      } else if firstPlace[Int(object) &+ 1] &- firstPlace[object] == 1 {
        objects[object].price &+= worth &- value[bidder]
      }
    }
  }

  private mutating func release(_ edge: Int32, of bidder: Int32) {
    let object = ~edges[edge].object
    var place = firstPlace[object]
    while places[place].edge != edge { place &+= 1 }
    places[place].edge = -1
    places[place].bidder = -1
    edges[edge].object = object
    wanting[bidder] &+= 1
    refreshFloor(of: object)
  }
}
