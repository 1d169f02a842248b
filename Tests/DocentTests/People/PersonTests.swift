import Docent
import Foundation
import Testing

@Suite struct PersonTests {
  @Test(
    arguments: [
      ("Ana", "Silva", "Ana Silva"), ("Ana", "", "Ana"), ("", "Silva", "Silva"), ("", "", ""),
    ]
  )
  func `a name is what there is of given and family name`(
    given: String, family: String, name: String
  ) {
    #expect(PersonDraft(givenName: given, familyName: family).name == name)
  }

  @Test func `a handle is the e-mail address, else the member number`() {
    var person = Person.sample("ana", id: 1)
    person.details.memberNumber = "M-7"
    #expect(person.handle == "ana@example.org")
    person.details.email = nil
    #expect(person.handle == "M-7")
    person.details.memberNumber = nil
    #expect(person.handle == "")
  }
}
