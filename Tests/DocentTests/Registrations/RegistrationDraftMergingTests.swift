import Docent
import Testing

@Suite struct RegistrationDraftMergingTests {
  static let properties = [
    "kind": "kind", "newcomer": "newcomer", "days": "days", "badge": "badge",
    "registered_at": "registeredAt", "status": "status",
  ]

  static let full = {
    var draft = RegistrationDraft()
    draft.kind = "student"
    draft.newcomer = true
    draft.days = [CivilDay(ordinal: 20_993)]
    draft.badge = "B-1"
    draft.registeredAt = TypedTime("2027-01-02T03:04Z")
    draft.status = .cancelled
    return draft
  }()

  @Test(arguments: properties)
  func `a heading brings its own property and no other`(heading: String, property: String) {
    var draft = RegistrationDraft()
    draft.take([heading], from: Self.full)
    #expect(changedProperties(draft, RegistrationDraft()) == [property])
    #expect(!changedProperties(draft, Self.full).contains(property))
  }

  @Test func `every property has its heading, but for the notes and whose it is`() {
    let rest = storedProperties(Self.full).subtracting(Self.properties.values)
    #expect(rest == ["email", "memberNumber", "notes"])
  }

  @Test func `a row never says whose registration it becomes`() {
    var draft = RegistrationDraft()
    draft.email = "ana@example.org"
    var other = Self.full
    other.email = "bo@example.org"
    other.memberNumber = "M-8"
    draft.take(["email", "member_number"], from: other)
    #expect(draft.email == "ana@example.org")
    #expect(draft.memberNumber == nil)
  }

  @Test func `notes are added to, and the newer word counts`() {
    var draft = RegistrationDraft()
    draft.notes = ["lunch": "no", "tour": "yes"]
    var other = RegistrationDraft()
    other.notes = ["lunch": "yes"]
    draft.take([], from: other)
    #expect(draft.notes == ["lunch": "yes", "tour": "yes"])
  }
}
