import Docent
import DocentFormats
import Foundation

/// A sign-up as JSON.
struct ApplicationDocument: Encodable {
  var id: String
  var person: String
  @Nullable var email: String?
  @Nullable var memberNumber: String?
  var name: String
  var role: String
  var status: String
  @Nullable var submittedAt: String?
  @Nullable var withdrawalReason: String?
  /// Why the person can be paired with nobody by the rules.
  var flags: [String]
  var answers: AnswersDocument
  /// The answers as people read them, by our headings.
  private let cells: [(name: String, text: String?)]

  var capacity: Int? { answers.capacity }

  private enum CodingKeys: CodingKey {
    case id, person, email, memberNumber, name, role, status, submittedAt, withdrawalReason, flags
    case answers
  }

  init(_ application: Application, of person: Person, zone: Zone, flags: [String] = []) {
    self.flags = flags
    id = application.uuid.uuidString.lowercased()
    self.person = person.uuid.uuidString.lowercased()
    email = person.details.email
    memberNumber = person.details.memberNumber
    name = person.name
    role = application.role.rawValue
    status = application.status.rawValue
    submittedAt = application.submittedAt.map(zone.iso8601)
    withdrawalReason = application.withdrawalReason
    answers = AnswersDocument(application.answers)
    cells = application.answers.fields
  }

  /// What the sign-up says, a line an answer.
  var table: TextTable {
    let known = cells.map { (title: $0.name, key: $0.name, value: $0.text) }
    return TextTable(
      properties: [
        ("Name", "name", name), ("E-mail", "email", email),
        ("Member number", "memberNumber", memberNumber), ("Role", "role", role),
        ("Status", "status", status), ("Sent", "submittedAt", submittedAt),
        ("Withdrawn because", "withdrawalReason", withdrawalReason),
      ] + known + answers.notes.properties)
  }
}

/// What somebody answered, as JSON.
struct AnswersDocument: Encodable {
  @Nullable var capacity: Int?
  @Nullable var yearsExperience: Double?
  @Nullable var libraryTypeNow: String?
  @Nullable var libraryTypeWanted: String?
  @Nullable var positionArea: String?
  var topicsWanted: [String]
  var topicsOffered: [String]
  var divisionsInterest: [String]
  var contactModes: [String]
  @Nullable var meetFrequency: String?
  @Nullable var timeZone: String?
  var languages: [String]
  var wishedPartners: [String]
  var avoidedPartners: [String]
  @Nullable var supervisor: String?
  var days: [String]
  @Nullable var acceptsStudents: Bool?
  @Nullable var peerOk: Bool?
  @Nullable var groupOk: Bool?
  @Nullable var priorMentoring: String?
  @Nullable var agreementOk: Bool?
  @Nullable var adult: Bool?
  @Nullable var goals: String?
  @Nullable var bio: String?
  @Nullable var remarks: String?
  var notes: [String: String]

  init(_ answers: ApplicationAnswers) {
    capacity = answers.capacity
    yearsExperience = answers.yearsExperience
    libraryTypeNow = answers.libraryTypeNow
    libraryTypeWanted = answers.libraryTypeWanted
    positionArea = answers.positionArea
    topicsWanted = answers.topicsWanted
    topicsOffered = answers.topicsOffered
    divisionsInterest = answers.divisionsInterest
    contactModes = answers.contactModes
    meetFrequency = answers.meetFrequency
    timeZone = answers.zone?.identifier
    languages = answers.languages
    wishedPartners = answers.wishedPartners
    avoidedPartners = answers.avoidedPartners
    supervisor = answers.supervisor
    days = answers.days.map(\.description)
    acceptsStudents = answers.acceptsStudents
    peerOk = answers.peerOK
    groupOk = answers.groupOK
    priorMentoring = answers.priorMentoring?.rawValue
    agreementOk = answers.agreementOK
    adult = answers.isAdult
    goals = answers.goals
    bio = answers.bio
    remarks = answers.remarks
    notes = answers.notes
  }
}

/// Somebody's sign-ups to a cycle.
struct ApplicationsReport: Report {
  var applications: [ApplicationDocument]

  var table: TextTable {
    let tables = tables
    return TextTable(columns: tables.first?.columns ?? [], rows: tables.flatMap(\.rows))
  }

  var tables: [TextTable] { applications.map(\.table) }
}
