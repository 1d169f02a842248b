import Docent
import Yams

extension YAMLNodes {
  /// What a name stands for; nil, reported with the nearest name, for an unknown one.
  mutating func named<Value: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ thing: String, at node: Node
  ) -> Value? {
    if let value = Value(rawValue: name) { return value }
    tellUnknown(name, thing, at: node, among: Value.allCases.map(\.rawValue))
    return nil
  }

  /// Reports a name that stands for nothing.
  mutating func tellUnknown(_ name: String, _ thing: String, at node: Node, among names: [String]) {
    let nearest = NearestText.closest(to: name, among: names)
    let remedy = nearest.map { "did you mean \($0)?" } ?? "there are \(names.listed ?? "")"
    tell(place(of: node), "\(name.cited) is no \(thing) that Docent knows; \(remedy)")
  }

  /// A whole number; nil, reported, for anything else or one beyond the bounds.
  mutating func number(_ node: Node, in bounds: ClosedRange<Int>) -> Int? {
    let wanted = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    return value(node, wanted) { Int($0).flatMap { bounds.contains($0) ? $0 : nil } }
  }

  /// What a text means; nil, reported with what is wanted, when it means nothing.
  mutating func value<Value>(
    _ node: Node, _ wanted: String, _ meaning: (String) -> Value?
  ) -> Value? {
    guard let text = text(node) else { return nil }
    if let value = meaning(text) { return value }
    tell(
      place(of: node),
      text.isEmpty
        ? "the value is missing; give \(wanted)" : "\(text.cited) is not \(wanted); correct it")
    return nil
  }
}
