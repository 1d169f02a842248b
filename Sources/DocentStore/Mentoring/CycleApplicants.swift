import Docent
import GRDB

/// Gathers what matching has to know of everybody who signed up to a cycle.
struct CycleApplicants {
  let db: Database
  let program: Program
  let cycle: Cycle
  let rules: MatchingRules

  /// Everybody whose sign-up counts, once as mentee and once as mentor at the most.
  ///
  /// - Parameter fixed: The pairs that stand whatever is computed: their mentees are left out, and
  ///   their mentors have a seat less for each.
  /// - Returns: The applicants, in no order.
  /// - Throws: ``StoreError``.
  func list(beside fixed: [Couple]) throws -> [Applicant] {
    let applications = try ApplicationRepository(db: db, now: Instant(seconds: 0)).list(cycle)
    let context = try ApplicantContext(db: db, program: program, cycle: cycle, rules: rules)
    let views = Dictionary(grouping: applications, by: \.person)
    let served = Set(fixed.map(\.mentee))
    let taken = Dictionary(fixed.map { ($0.mentor, 1) }, uniquingKeysWith: +)
    return views.values.flatMap(Self.roles).compactMap { application, role in
      guard let role = served.contains(application.person) ? role.withoutMentee : role else {
        return nil
      }
      guard var applicant = context.applicant(application, as: role) else { return nil }
      applicant.capacity = max(0, applicant.capacity - (taken[application.person] ?? 0))
      return applicant
    }
  }

  /// A person's sign-ups with the role in which each counts: one for a single role counts before one
  /// for both.
  private static func roles(
    _ applications: [Application]
  ) -> [(application: Application, role: ApplicationRole)] {
    let single = applications.filter { $0.role != .both }.map { ($0, $0.role) }
    guard let both = applications.first(where: { $0.role == .both }) else { return single }
    switch single.first?.1 {
    case nil: return [(both, .both)]
    case .mentor where single.count == 1: return single + [(both, .mentee)]
    case .mentee where single.count == 1: return single + [(both, .mentor)]
    default: return single
    }
  }
}

extension ApplicationRole {
  /// What is left of a role for somebody who has a mentor already.
  fileprivate var withoutMentee: ApplicationRole? { self == .mentee ? nil : .mentor }
}

/// What the store knows beside the sign-ups, read once for everybody.
struct ApplicantContext {
  private let program: Program
  private let rules: MatchingRules
  private let conference: Conference?
  private let year: Int?
  private let people: [Identifier<Person>: Person]
  private let handles: [String: Identifier<Person>]
  private let institutions: [Int64: Int64]
  private let registrations: [Identifier<Person>: Registration]
  private let partners: [Identifier<Person>: Set<Identifier<Person>>]
  private let ancestors: [String: Set<String>]
  private let waited: [Identifier<Person>: [String]]
  private let sensitive: [Identifier<Person>: [SensitiveAnswer]]

  init(db: Database, program: Program, cycle: Cycle, rules: MatchingRules) throws {
    self.program = program
    self.rules = rules
    conference = try cycle.conference.map { try ConferenceRepository(db: db).get($0) }
    year = conference?.startsOn.year ?? cycle.startsOn?.year
    let everybody = try PersonRepository(db: db).list()
    people = Dictionary(uniqueKeysWithValues: everybody.map { ($0.id, $0) })
    handles = try Self.handles(of: everybody, in: db)
    institutions = Dictionary(
      uniqueKeysWithValues: try db.rows(
        "SELECT id, institution_id FROM persons WHERE institution_id IS NOT NULL ORDER BY id"
      ) { ($0[0], $0[1]) })
    let registered = try conference.map { try RegistrationRepository(db: db).list($0) } ?? []
    registrations = Dictionary(uniqueKeysWithValues: registered.map { ($0.person.id, $0) })
    partners = try Self.partners(except: cycle, in: db)
    ancestors = Self.ancestors(in: try OrganizationRepository(db: db).list())
    waited = try WaitingList(db: db, program: program)
      .waited(before: cycle, within: rules.carryOverCycles)
    sensitive = try SensitiveAnswerRepository(db: db, now: Instant(seconds: 0)).list(cycle)
  }

  func applicant(_ application: Application, as role: ApplicationRole) -> Applicant? {
    guard let person = people[application.person] else { return nil }
    let answers = application.answers
    var applicant = Applicant(
      person: person.id, key: person.details.memberNumber ?? FoldedText(person.handle).key,
      name: person.name, role: role, capacity: answers.capacity ?? Application.defaultCapacity)
    fill(&applicant, from: answers)
    fill(&applicant, from: person, and: answers)
    let registration = registrations[person.id]
    applicant.isRegistered = conference == nil || registration?.isActive == true
    applicant.isNewcomer = registration?.isNewcomer ?? false
    applicant.days = Set(days(answers, registration))
    applicant.formerPartners = partners[person.id] ?? []
    applicant.waitedIn = waited[person.id] ?? []
    applicant.sensitive = sensitive[person.id] ?? []
    applicant.tier = tier(of: applicant)
    return applicant
  }

  private func fill(_ applicant: inout Applicant, from answers: ApplicationAnswers) {
    applicant.libraryTypeNow = answers.libraryTypeNow
    applicant.libraryTypeWanted = answers.libraryTypeWanted
    applicant.positionArea = answers.positionArea
    applicant.topicsWanted = answers.topicsWanted
    applicant.topicsOffered = answers.topicsOffered
    applicant.divisions = answers.divisionsInterest
    applicant.contactModes = answers.contactModes
    applicant.languages = answers.languages
    applicant.wishes = answers.wishedPartners.compactMap(person)
    applicant.avoided = Set(answers.avoidedPartners.compactMap(person))
    applicant.supervisor = answers.supervisor.flatMap(person)
    applicant.acceptsStudents = answers.acceptsStudents
    applicant.isAdult = answers.isAdult
    applicant.hasAgreed = answers.agreementOK
  }

  private func fill(
    _ applicant: inout Applicant, from person: Person, and answers: ApplicationAnswers
  ) {
    let details = person.details
    applicant.institution = institutions[person.id.rawValue].map(Identifier.init)
    applicant.libraryTypeNow = applicant.libraryTypeNow ?? details.libraryType
    applicant.positionArea = applicant.positionArea ?? details.positionArea
    applicant.city = details.city
    applicant.region = details.region
    applicant.country = details.country
    applicant.zone = answers.zone ?? details.zone
    applicant.years =
      answers.yearsExperience.map { Int($0) }
      ?? details.careerStartYear.flatMap { start in year.map { max(0, $0 - start) } }
    applicant.isStudent =
      details.isStudent == true
      || applicant.libraryTypeNow.map { FoldedText($0).key == "student" } == true
    applicant.memberships = Set(details.memberships.flatMap { ancestors[$0] ?? [$0] })
  }

  /// The days of the sign-up, else of the registration, else of the whole conference.
  private func days(_ answers: ApplicationAnswers, _ registration: Registration?) -> [CivilDay] {
    guard answers.days.isEmpty else { return answers.days }
    return conference?.daysOnSite(declared: registration?.details.days ?? []) ?? []
  }

  private func tier(of applicant: Applicant) -> Int {
    let index = rules.tiers.firstIndex { tier in
      switch tier {
      case .carryOver: !applicant.waitedIn.isEmpty
      case .newcomers: applicant.isNewcomer
      case .others: true
      }
    }
    return index ?? rules.tiers.count
  }

  private func person(_ handle: String) -> Identifier<Person>? {
    handles[FoldedText(handle).key] ?? handles[handle]
  }
}

// MARK: - Reading

extension ApplicantContext {
  /// What people are called by: addresses, member numbers, UUIDs and those of merged records.
  private static func handles(
    of people: [Person], in db: Database
  ) throws -> [String: Identifier<Person>] {
    var handles: [String: Identifier<Person>] = [:]
    try db.forEachRow("SELECT handle, person_id FROM person_aliases ORDER BY handle") {
      handles[$0[0]] = Identifier(rawValue: $0[1])
    }
    for person in people {
      handles[person.uuid.text] = person.id
      if let number = person.details.memberNumber { handles[number] = person.id }
      if let email = person.details.email { handles[FoldedText(email).key] = person.id }
    }
    return handles
  }

  /// Whom each person has been paired with, but for the pairs of this cycle that stand.
  private static func partners(
    except cycle: Cycle, in db: Database
  ) throws -> [Identifier<Person>: Set<Identifier<Person>>] {
    var partners: [Identifier<Person>: Set<Identifier<Person>>] = [:]
    try db.forEachRow(
      """
      SELECT mentor_id, mentee_id FROM pairs
      WHERE state <> 'draft' AND (cycle_id <> ? OR state = 'ended') ORDER BY id
      """, [cycle.id.rawValue]
    ) { row in
      let (mentor, mentee) = (
        Identifier<Person>(rawValue: row[0]), Identifier<Person>(rawValue: row[1])
      )
      partners[mentor, default: []].insert(mentee)
      partners[mentee, default: []].insert(mentor)
    }
    return partners
  }

  /// The bodies that each belongs to, itself among them.
  private static func ancestors(in organizations: [Organization]) -> [String: Set<String>] {
    let parents = Dictionary(organizations.map { ($0.slug, $0.parent) }) { first, _ in first }
    return parents.keys.reduce(into: [:]) { all, slug in
      var line: Set<String> = []
      var next: String? = slug
      while let slug = next, line.insert(slug).inserted { next = parents[slug] ?? nil }
      all[slug] = line
    }
  }
}
