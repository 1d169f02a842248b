import Docent

/// The trade-offs of a schedule, kept as a JSON array in one column.
struct TradeOffsColumn: Codable {
  private var code: String
  private var instead: [String]
  private var with: [String]
  private var cost: Int

  private init(_ tradeOff: TradeOff) {
    code = tradeOff.code
    instead = tradeOff.instead
    with = tradeOff.with
    cost = tradeOff.cost
  }

  private var tradeOff: TradeOff {
    TradeOff(code: code, instead: instead, with: with, cost: cost)
  }

  static func text(_ tradeOffs: [TradeOff]) throws -> String {
    try JSONColumn.text(tradeOffs.map(TradeOffsColumn.init))
  }

  static func tradeOffs(_ text: String) throws -> [TradeOff] {
    try (JSONColumn.value(text) as [TradeOffsColumn]).map(\.tradeOff)
  }
}
