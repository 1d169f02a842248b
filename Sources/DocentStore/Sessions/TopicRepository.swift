public import Docent
import Foundation
import GRDB

/// What sessions are about and people are interested in.
public struct TopicRepository {
  let db: Database

  /// Adds a topic.
  ///
  /// - Throws: ``StoreError/taken(_:name:)`` when there is one of that name, in any case.
  public func add(_ name: String) throws -> Topic {
    guard try find(name) == nil else { throw StoreError.taken("topic", name: name) }
    _ = try row(ensuring: name)
    return try get(name)
  }

  /// The topic of a name, in any case.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ name: String) throws -> Topic {
    if let topic = try find(name) { return topic }
    let nearest = NearestText.closest(to: name, among: try list().map(\.name))
    throw StoreError.notFound("topic", name: name, nearest: nearest)
  }

  /// The topic of a name, in any case, if there is one.
  public func find(_ name: String) throws -> Topic? {
    try db.row(
      "SELECT id, uuid, name FROM topics WHERE name_key = ?", [FoldedText(name).key], as: topic)
  }

  /// All topics, by name.
  public func list() throws -> [Topic] {
    try db.rows("SELECT id, uuid, name FROM topics ORDER BY name_key", as: topic)
  }

  /// Stores a topic's name.
  ///
  /// - Throws: ``StoreError/taken(_:name:)`` when another topic has it.
  public func update(_ topic: Topic) throws {
    if let other = try find(topic.name), other.id != topic.id {
      throw StoreError.taken("topic", name: topic.name)
    }
    try db.run(
      "UPDATE topics SET name = ?, name_key = ? WHERE id = ?",
      [topic.name, FoldedText(topic.name).key, topic.id.rawValue])
  }

  /// Removes a topic from sessions and people.
  public func remove(_ topic: Topic) throws {
    try db.run("DELETE FROM topics WHERE id = ?", [topic.id.rawValue])
  }

  /// The row of the topic of a name, made when there is none.
  func row(ensuring name: String) throws -> Int64 {
    let key = FoldedText(name).key
    if let id: Int64 = try db.value("SELECT id FROM topics WHERE name_key = ?", [key]) { return id }
    return try db.insert(
      "INSERT INTO topics (uuid, name, name_key) VALUES (?, ?, ?)", [UUID().text, name, key])
  }

  private func topic(_ row: Row) throws -> Topic {
    Topic(id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), name: row[2])
  }
}
