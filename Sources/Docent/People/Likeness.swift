import Foundation

/// Two records that may be of one person.
public struct SuspectedTwins: Sendable, Equatable {
  /// The record that is known longer.
  public var one: Person
  /// The other.
  public var other: Person
  /// Why they may be one, in words.
  public var reason: String
}

/// Finds records that may be of one person.
///
/// It only suggests: people of one name are many, and who is who is for people to say.
public enum Likeness {
  /// The records of some people that may be of one person, each two once, by the name of the one
  /// that is known longer.
  ///
  /// They are alike when they have the same name in any order and with any accents; when one has
  /// nearly the other's given name, the same family name and the same institution; or the same
  /// family name and the same part before the `@`.
  ///
  /// - Complexity: O(n log n) and the number of people who share a family name and an institution.
  public static func twins(among people: [Person]) -> [SuspectedTwins] {
    let ordered = people.sorted { $0.id.rawValue < $1.id.rawValue }
    var found: [[Int64]: SuspectedTwins] = [:]
    for (reason, key, isAlike) in rules {
      let groups = Dictionary(grouping: ordered) { key($0) ?? "" }
      for (key, group) in groups where !key.isEmpty && group.count > 1 {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...] where isAlike(one, other) {
            let ids = [one.id.rawValue, other.id.rawValue]
            found[ids] = found[ids] ?? SuspectedTwins(one: one, other: other, reason: reason)
          }
        }
      }
    }
    return found.sorted {
      ($0.value.one.name, $0.key[0], $0.key[1]) < ($1.value.one.name, $1.key[0], $1.key[1])
    }
    .map(\.value)
  }

  private typealias Rule = (
    reason: String, key: @Sendable (Person) -> String?, isAlike: @Sendable (Person, Person) -> Bool
  )

  private static let rules: [Rule] = [
    ("the same name", { words($0.name).sorted().joined(separator: " ") }, { _, _ in true }),
    (
      "nearly the same name at the same institution",
      { person in
        person.details.institution.map {
          "\(FoldedText($0).key)\u{1F}\(plain(person.details.familyName))"
        }
      },
      { hasNearlySameGivenName($0, $1) }
    ),
    (
      "the same family name and the same e-mail name",
      { person in
        guard let local = person.details.email?.split(separator: "@").first, local.count >= 4
        else { return nil }
        return "\(FoldedText(String(local)).key)\u{1F}\(plain(person.details.familyName))"
      },
      { _, _ in true }
    ),
  ]

  /// Whether one given name is an initial or a beginning of the other, or one letter away from it.
  private static func hasNearlySameGivenName(_ one: Person, _ other: Person) -> Bool {
    let names = [one, other].map { plain($0.details.givenName).filter { $0 != "." } }
    guard let short = names.min(by: { $0.count < $1.count }),
      let long = names.max(by: { $0.count < $1.count }), !short.isEmpty
    else { return false }
    if long.hasPrefix(short) { return true }
    return short.count >= 4 && NearestText.closest(to: short, among: [long]) != nil
  }

  private static func words(_ name: String) -> [String] {
    plain(name).split(separator: " ").map(String.init)
  }

  /// The text folded, without accents: many forms lose them.
  private static func plain(_ text: String) -> String {
    FoldedText(text.folding(options: .diacriticInsensitive, locale: nil)).key
  }
}
