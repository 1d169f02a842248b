import Docent
import DocentFormats
import Foundation

/// All that is known of a person, as JSON.
struct PersonDocument: Encodable {
  var id: String
  @Nullable var email: String?
  @Nullable var memberNumber: String?
  var name: String
  var givenName: String
  var familyName: String
  @Nullable var pronouns: String?
  @Nullable var phone: String?
  @Nullable var institution: String?
  @Nullable var jobTitle: String?
  @Nullable var libraryType: String?
  @Nullable var positionArea: String?
  @Nullable var city: String?
  @Nullable var region: String?
  @Nullable var country: String?
  @Nullable var timeZone: String?
  @Nullable var careerStartYear: Int?
  var student: Bool
  var interests: [String]
  var memberships: [String]
  /// What a file said under headings that Docent does not know.
  var notes: [String: String]

  init(_ person: Person) {
    let details = person.details
    id = person.uuid.uuidString.lowercased()
    email = details.email
    memberNumber = details.memberNumber
    name = person.name
    givenName = details.givenName
    familyName = details.familyName
    pronouns = details.pronouns
    phone = details.phone
    institution = details.institution
    jobTitle = details.jobTitle
    libraryType = details.libraryType
    positionArea = details.positionArea
    city = details.city
    region = details.region
    country = details.country
    timeZone = details.zone?.identifier
    careerStartYear = details.careerStartYear
    student = details.isStudent ?? false
    interests = details.interests
    memberships = details.memberships
    notes = details.notes
  }

  /// The person with the properties that are known.
  func card(remarks: [String] = []) -> RecordCard<Self> {
    RecordCard(
      self,
      properties: [
        ("Name", "name", name), ("E-mail", "email", email),
        ("Member number", "memberNumber", memberNumber), ("Pronouns", "pronouns", pronouns),
        ("Telephone", "phone", phone), ("Institution", "institution", institution),
        ("Job title", "jobTitle", jobTitle), ("Library", "libraryType", libraryType),
        ("Area of work", "positionArea", positionArea), ("City", "city", city),
        ("Region", "region", region), ("Country", "country", country),
        ("Zone", "timeZone", timeZone),
        ("Career began", "careerStartYear", careerStartYear.map(String.init)),
        ("Student", "student", student ? "yes" : "no"),
        ("Interests", "interests", interests.semicolonSeparated),
        ("Memberships", "memberships", memberships.semicolonSeparated), ("Id", "id", id),
      ] + notes.properties,
      remarks: remarks)
  }
}
