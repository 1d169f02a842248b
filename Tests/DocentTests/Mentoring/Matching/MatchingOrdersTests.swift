import Docent
import Testing

@Suite struct MatchingOrdersTests {
  private let one = Couple(mentee: Identifier(rawValue: 1), mentor: Identifier(rawValue: 8))
  private let other = Couple(mentee: Identifier(rawValue: 1), mentor: Identifier(rawValue: 9))

  @Test func `the last word on two people holds`() {
    var orders = MatchingOrders()
    orders.pin(one)
    orders.pin(other)
    #expect(orders.pins == [other])
    orders.forbid(other)
    #expect(orders == MatchingOrders(forbidden: [other]))
    orders.pin(other)
    #expect(orders == MatchingOrders(pins: [other]))
    let wasDecided = orders.release(other)
    let isDecided = orders.release(other)
    #expect(wasDecided && !isDecided)
    #expect(orders == MatchingOrders())
  }
}
