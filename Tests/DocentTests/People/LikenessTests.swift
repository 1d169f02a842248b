import Docent
import Foundation
import Testing

@Suite struct LikenessTests {
  private func person(
    _ id: Int64, _ given: String, _ family: String, email: String? = nil, at library: String? = nil
  ) -> Person {
    var details = PersonDraft(givenName: given, familyName: family)
    details.email = email ?? "p\(id)@example.org"
    details.institution = library
    return Person(id: Identifier(rawValue: id), uuid: UUID(), details: details)
  }

  private func reasons(_ people: Person...) -> [String] {
    Likeness.twins(among: people).map {
      "\($0.one.id.rawValue)-\($0.other.id.rawValue) \($0.reason)"
    }
  }

  @Test func `one name is one in any order, case and with any accents`() {
    #expect(reasons(person(1, "José", "Díaz"), person(2, "jose", "DIAZ")) == ["1-2 the same name"])
    #expect(reasons(person(2, "Ana", "Li"), person(1, "Li", "Ana")) == ["1-2 the same name"])
    #expect(reasons(person(1, "Ana", "Li"), person(2, "Ann", "Li")).isEmpty)
  }

  @Test func `initials and slips count at one institution`() {
    let nearly = "1-2 nearly the same name at the same institution"
    let home = "City Library"
    #expect(
      reasons(person(1, "Katherine", "Wu", at: home), person(2, "K.", "Wu", at: "city library"))
        == [nearly])
    #expect(
      reasons(person(1, "Katherine", "Wu", at: home), person(2, "Kathrine", "Wu", at: home))
        == [nearly])
    #expect(
      reasons(person(1, "Katherine", "Wu", at: home), person(2, "K.", "Wu", at: "Other")).isEmpty)
    #expect(
      reasons(person(1, "Jane", "Wu", at: home), person(2, "Peter", "Wu", at: home)).isEmpty)
  }

  @Test func `the same e-mail name counts with the same family name`() {
    #expect(
      reasons(
        person(1, "Robert", "Ng", email: "rob.ng@old.org"),
        person(2, "Bob", "Ng", email: "Rob.Ng@new.org"))
        == ["1-2 the same family name and the same e-mail name"])
    #expect(
      reasons(
        person(1, "A", "Ng", email: "info@old.org"), person(2, "B", "Wu", email: "info@new.org")
      ).isEmpty)
  }

  @Test func `three of one name are three pairs, each told once`() {
    #expect(
      reasons(
        person(1, "A", "B", at: "L"), person(2, "A", "B", at: "L"), person(3, "A", "B", at: "L"))
        == ["1-2 the same name", "1-3 the same name", "2-3 the same name"])
  }
}
