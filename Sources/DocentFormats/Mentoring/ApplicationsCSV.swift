public import Docent

/// Reads sign-ups to a program from a CSV.
public enum ApplicationsCSV {
  /// The sign-ups of the file at `path`; `-` stands for standard input.
  ///
  /// Rows whose person did not consent are left out and told among the oddities: nothing of them
  /// may be kept.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it beside what it says itself.
  /// - Returns: One draft a row, and the faults for which it is to be refused.
  /// - Throws: `FileRefused` when it has no headings, `InputError` when it cannot be read.
  public static func read(
    path: String, options: CSVOptions = CSVOptions()
  ) throws -> DraftFile<ApplicationDraft> {
    try read(CSVReader(path: path, options: options))
  }

  static func read(_ reader: consuming CSVReader) throws -> DraftFile<ApplicationDraft> {
    let cited: [Column] = [
      .email, .memberNumber, .role, .submittedAt, .wishPartner, .avoidPartner, .supervisorEmail,
      .memberships,
    ]
    return try CSVTable<Column>(reader).drafts(citing: cited) { application(&$0) }
  }

  private static func application(_ row: inout CSVTable<Column>) -> ApplicationDraft? {
    let identity = row.identity(email: .email, memberNumber: .memberNumber)
    let role: ApplicationRole? = row.needed(.role) == nil ? nil : row.choice(.role)
    let consent = row.needed(.consent) == nil ? nil : row.flag(.consent)
    let submittedAt = row.time(.submittedAt)
    let person = person(&row)
    let answers = answers(&row)
    if consent == false {
      row.wonder(
        .consent, "the person does not consent; the row is left out, and nothing of it is kept")
      return nil
    }
    guard let identity, let role, consent == true else { return nil }
    var draft = ApplicationDraft(
      person: person, role: role, hasConsent: true, submittedAt: submittedAt, answers: answers)
    draft.person.email = identity.email
    draft.person.memberNumber = identity.memberNumber
    return draft
  }

  /// The person, with a blank name when the row has none.
  private static func person(_ row: inout CSVTable<Column>) -> PersonDraft {
    var person = PersonDraft(
      givenName: row[.givenName] ?? "", familyName: row[.familyName] ?? "")
    person.zone = row.zone(.timeZone)
    person.careerStartYear = row.integer(.careerStartYear, in: 1900...2200)
    person.isStudent = row.flag(.student)
    person.pronouns = row[.pronouns]
    person.phone = row[.phone]
    person.institution = row[.institution]
    person.jobTitle = row[.jobTitle]
    person.libraryType = row[.libraryTypeNow]
    person.positionArea = row[.positionArea]
    person.city = row[.city]
    person.region = row[.region]
    person.country = row[.country]
    person.interests = row.list(.interests)
    person.memberships = row.list(.memberships)
    return person
  }

  private static func answers(_ row: inout CSVTable<Column>) -> ApplicationAnswers {
    var answers = ApplicationAnswers()
    answers.capacity = row.integer(.capacity, in: 0...100)
    answers.yearsExperience = row.decimal(.yearsExperience, in: 0...80)
    answers.zone = row.zone(.timeZone)
    answers.days = Set(row.days(.days)).sorted()
    answers.acceptsStudents = row.flag(.acceptsStudents)
    answers.peerOK = row.flag(.peerOk)
    answers.groupOK = row.flag(.groupOk)
    answers.priorMentoring = row.choice(.priorMentoring)
    answers.agreementOK = row.flag(.agreementOk)
    answers.isAdult = row.flag(.adult)
    answers.supervisor = row.email(.supervisorEmail)
    answers.wishedPartners = row.list(.wishPartner)
    answers.avoidedPartners = row.list(.avoidPartner)
    fillTexts(of: &answers, from: row)
    return answers
  }

  private static func fillTexts(
    of answers: inout ApplicationAnswers, from row: borrowing CSVTable<Column>
  ) {
    answers.libraryTypeNow = row[.libraryTypeNow]
    answers.libraryTypeWanted = row[.libraryTypeWanted]
    answers.positionArea = row[.positionArea]
    answers.topicsWanted = row.list(.topicsWanted)
    answers.topicsOffered = row.list(.topicsOffered)
    answers.divisionsInterest = row.list(.divisionsInterest)
    answers.contactModes = row.list(.contactMode)
    answers.meetFrequency = row[.meetFrequency]
    answers.languages = row.list(.languages)
    answers.goals = row[.goals]
    answers.bio = row[.bio]
    answers.remarks = row[.notes]
    answers.notes = row.notes
  }
}
