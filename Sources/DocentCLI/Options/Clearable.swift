import ArgumentParser
import Foundation

/// A value that an edit puts in place of another; an empty argument takes the other away.
struct Clearable<Value: ExpressibleByArgument>: ExpressibleByArgument {
  /// The new value; nil for none.
  let value: Value?

  init?(argument: String) {
    let text = argument.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else {
      value = nil
      return
    }
    guard let value = Value(argument: text) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.allValueStrings }
  static var defaultCompletionKind: CompletionKind { Value.defaultCompletionKind }

  /// Puts the new value in place of an old one.
  func replace(_ old: inout Value?) {
    old = value
  }
}

/// Values between semicolons, as in the columns of our CSV files; an empty argument is none.
struct Listed<Item: ExpressibleByArgument & Hashable>: ExpressibleByArgument {
  /// The values, each once, in the order given.
  let items: [Item]

  init?(argument: String) {
    let texts = argument.split(separator: ";")
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
    let items = texts.compactMap(Item.init(argument:))
    guard items.count == texts.count else { return nil }
    self.items = items
  }
}

extension Array {
  /// Puts the values of an option that was given, once or several times, in place of old ones.
  func replace<Item>(_ old: inout [Item]) where Element == Listed<Item> {
    guard !isEmpty else { return }
    var seen: Set<Item> = []
    old = flatMap(\.items).filter { seen.insert($0).inserted }
  }
}

/// Text that says something, without blanks around it.
struct FilledText: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    text = argument.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return nil }
  }
}
