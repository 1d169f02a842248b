import Docent
import Testing

@Suite struct PersonDraftMergingTests {
  static let properties = [
    "email": "email", "member_number": "memberNumber", "given_name": "givenName",
    "family_name": "familyName", "pronouns": "pronouns", "phone": "phone",
    "institution": "institution", "job_title": "jobTitle", "library_type": "libraryType",
    "position_area": "positionArea", "city": "city", "region": "region", "country": "country",
    "time_zone": "zone", "career_start_year": "careerStartYear", "interests": "interests",
    "memberships": "memberships", "student": "isStudent",
  ]

  static let plain = PersonDraft(givenName: "Bo", familyName: "Berg")

  static let full = {
    var draft = PersonDraft(givenName: "Ana", familyName: "Silva")
    draft.email = "ana@example.org"
    draft.memberNumber = "M-7"
    draft.pronouns = "she"
    draft.phone = "+1 312 555 0100"
    draft.institution = "Lake Library"
    draft.jobTitle = "Cataloguer"
    draft.libraryType = "public"
    draft.positionArea = "technical services"
    draft.city = "Chicago"
    draft.region = "Illinois"
    draft.country = "US"
    draft.zone = .utc
    draft.careerStartYear = 2020
    draft.interests = ["metadata"]
    draft.memberships = ["nmrt"]
    draft.isStudent = true
    return draft
  }()

  @Test(arguments: properties)
  func `a heading brings its own property and no other`(heading: String, property: String) {
    var draft = Self.plain
    draft.take([heading], from: Self.full)
    #expect(changedProperties(draft, Self.plain) == [property])
    #expect(!changedProperties(draft, Self.full).contains(property))
  }

  @Test func `every property has its heading, but for the notes`() {
    let rest = storedProperties(Self.full).subtracting(Self.properties.values)
    #expect(rest == ["notes"])
    #expect(changedProperties(Self.plain, Self.full) == Set(Self.properties.values))
  }

  @Test func `an empty cell under a heading of the file takes a value away`() {
    var draft = Self.full
    draft.take(["phone", "interests"], from: Self.plain)
    #expect(draft.phone == nil)
    #expect(draft.interests == [])
    #expect(draft.email == "ana@example.org")
  }

  @Test func `notes are added to, and the newer word counts`() {
    var draft = Self.plain
    draft.notes = ["badge colour": "red", "shoe size": "38"]
    var other = Self.plain
    other.notes = ["badge colour": "blue", "diet": "vegan"]
    draft.take([], from: other)
    #expect(draft.notes == ["badge colour": "blue", "shoe size": "38", "diet": "vegan"])
  }
}
