import Foundation

extension JSONValue {
  /// The document that a command printed.
  init(json text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// The keys of an object, with those whose value is `null`.
  var keys: Set<String> {
    if case .object(let members) = self { Set(members.keys) } else { [] }
  }

  /// The text, if this is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The whole number, if this is one.
  var count: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }
}
