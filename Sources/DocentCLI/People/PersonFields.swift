import ArgumentParser
import Docent
import DocentStore

/// What can be said of a person beside the name.
struct PersonFields: ParsableArguments {
  @Option(help: "The e-mail address.") var email: Clearable<EmailAddress>?
  @Option(help: "The association's number of the person.") var memberNumber: Clearable<String>?
  @Option(help: "The pronouns the person goes by.") var pronouns: Clearable<String>?
  @Option(help: "A telephone number.") var phone: Clearable<String>?
  @Option(help: "Where the person works or studies; created when it is not known.")
  var institution: Clearable<String>?
  @Option(help: "What the person does there.") var jobTitle: Clearable<String>?
  @Option(help: "The kind of library, such as academic.") var libraryType: Clearable<String>?
  @Option(help: "The area of work, such as cataloguing.") var positionArea: Clearable<String>?
  @Option(help: "The city.") var city: Clearable<String>?
  @Option(help: "The state or region.") var region: Clearable<String>?
  @Option(help: "The country.") var country: Clearable<String>?
  @Option(help: "The person's own IANA zone, such as America/Chicago.")
  var timeZone: Clearable<Zone>?
  @Option(help: "The year in which the career in libraries began.")
  var careerStartYear: Clearable<Int>?
  @Option(help: "All topics of interest, between semicolons; unknown ones are created.")
  var interests: [Listed<String>] = []
  @Option(help: "All organizations the person is a member of, by short name, between semicolons.")
  var memberships: [Listed<String>] = []
  @Flag(inversion: .prefixedNo, help: "Whether the person is a student.") var student: Bool?

  func validate() throws {
    guard (1900...2200).contains(careerStartYear?.value ?? 2000) else {
      throw ValidationError("--career-start-year takes 1900 to 2200.")
    }
  }

  /// Says of a person what the options say.
  func apply(to details: inout PersonDraft) {
    if let email { details.email = email.value?.text }
    memberNumber?.replace(&details.memberNumber)
    pronouns?.replace(&details.pronouns)
    phone?.replace(&details.phone)
    institution?.replace(&details.institution)
    jobTitle?.replace(&details.jobTitle)
    libraryType?.replace(&details.libraryType)
    positionArea?.replace(&details.positionArea)
    city?.replace(&details.city)
    region?.replace(&details.region)
    country?.replace(&details.country)
    timeZone?.replace(&details.zone)
    careerStartYear?.replace(&details.careerStartYear)
    interests.replace(&details.interests)
    memberships.replace(&details.memberships)
    details.isStudent = student ?? details.isStudent
  }

  /// What storing the options is going to create, each in a sentence: it may be a slip of the pen.
  func remarks(in store: borrowing Transaction) throws -> [String] {
    var remarks: [String] = []
    if let name = institution?.value, try store.institutions.find(name) == nil {
      remarks.append("Institution \(name) was not known and is created.")
    }
    for name in interests.flatMap(\.items) where try store.topics.find(name) == nil {
      remarks.append("Topic \(name) was not known and is created.")
    }
    for slug in memberships.flatMap(\.items) where try store.organizations.find(slug) == nil {
      remarks.append("Organization \(slug) was not known and is created; see organization edit.")
    }
    return remarks
  }
}

/// An e-mail address: something, an at sign, something.
struct EmailAddress: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(""), !argument.contains(where: \.isWhitespace) else {
      return nil
    }
    text = argument
  }
}
