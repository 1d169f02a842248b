import Docent
import Foundation

/// Cells of columns that Docent does not know, kept as a JSON object in one column.
enum NotesColumn {
  static func text(_ notes: [String: String]) throws -> String {
    notes.isEmpty ? "{}" : try JSONColumn.text(notes)
  }

  static func notes(_ text: String) throws -> [String: String] {
    text == "{}" ? [:] : try JSONColumn.value(text)
  }
}

/// The links of a session, kept as a JSON array in one column.
enum LinksColumn {
  static func text(_ links: [SessionLink]) throws -> String {
    links.isEmpty ? "[]" : try JSONColumn.text(links)
  }

  static func links(_ text: String) throws -> [SessionLink] {
    text == "[]" ? [] : try JSONColumn.value(text)
  }
}

enum JSONColumn {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
