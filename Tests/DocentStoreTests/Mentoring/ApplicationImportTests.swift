import Docent
import DocentStore
import DocentTestSupport
import Testing

@Suite struct ApplicationImportTests {
  private let sample: SampleConference
  private let cycle: Cycle

  init() throws {
    let sample = try SampleConference()
    self.sample = sample
    cycle = try sample.store.write { store in
      let program = try store.programs.add(slug: "pairs", name: "Pairs", kind: .conference)
      return try store.programs.addCycle("2027", to: program, conference: sample.conference)
    }
  }

  private func row(
    _ line: Int, _ name: String, _ role: ApplicationRole = .mentee, at time: String? = nil,
    goals: String? = nil, named: Bool = false,
    _ change: (inout ApplicationAnswers) -> Void = { _ in }
  ) -> Draft<ApplicationDraft> {
    var person = PersonDraft(givenName: named ? name : "", familyName: named ? "Sample" : "")
    person.email = "\(name)@Example.org"
    var draft = ApplicationDraft(
      person: person, role: role, hasConsent: true, submittedAt: time.flatMap(TypedTime.init))
    draft.answers.goals = goals
    change(&draft.answers)
    return Draft(draft, line: line, columns: ["email": 1, "submitted_at": 9, "wish_partner": 30])
  }

  @discardableResult private func load(
    _ rows: Draft<ApplicationDraft>..., latest: Bool = false,
    headings: Set<String> = ["email", "role", "consent", "submitted_at", "goals", "wish_partner"]
  ) throws -> ImportSummary {
    let file = DraftFile(name: "form.csv", drafts: rows, headings: headings)
    return try sample.store.write {
      try $0.applications.import(file, into: cycle, takesLatest: latest)
    }
  }

  private func faults(_ work: () throws -> ImportSummary) -> [String] {
    do {
      _ = try work()
      return []
    } catch {
      return (error as? FileRefused)?.faults.map(\.description) ?? ["\(error)"]
    }
  }

  /// Who wants what, of all that is kept.
  private func kept() throws -> [String] {
    try sample.store.read { store in
      try store.applications.list(cycle, with: Set(ApplicationStatus.allCases)).map {
        let name = try store.people.get($0.person).details.givenName
        return "\(name) \($0.role.rawValue) \($0.status.rawValue) \($0.answers.goals ?? "-")"
      }
    }
  }

  private func counts(_ summary: ImportSummary) -> [Int] {
    [summary.added, summary.changed, summary.unchanged]
  }

  @Test func `sign-ups are added once and changed by what a file says`() throws {
    let rows = [
      row(2, "mentor", .mentor, goals: "help") { $0.capacity = 2 },
      row(3, "mentee", goals: "learn"),
    ]
    #expect(counts(try load(rows[0], rows[1])) == [2, 0, 0])
    #expect(counts(try load(rows[1], rows[0])) == [0, 0, 2])
    let changed = try load(row(2, "mentee", goals: "grow"))
    #expect(counts(changed) == [0, 1, 0])
    #expect(changed.changes.first?.fields.map(\.name) == ["goals"])
    #expect(try kept() == ["mentor mentor active help", "mentee mentee active grow"])
  }

  @Test func `people are found by folded address, and created when they are named`() throws {
    #expect(counts(try load(row(2, "MENTOR"), row(3, "newcomer", named: true))) == [2, 0, 0])
    let added = try sample.store.read { try $0.people.get("newcomer@example.org") }
    #expect(added.name == "newcomer Sample")
    let unknown = faults { try load(row(2, "nobody")) }
    #expect(unknown.count == 1 && unknown[0].hasPrefix("form.csv:2:1: nobody known has this"))
    #expect(!unknown[0].contains("nobody@"))
  }

  @Test func `what is known of a person stays`() throws {
    var draft = row(2, "mentor", named: true)
    draft.content.person.givenName = "Other"
    draft.content.person.phone = "1"
    try load(draft)
    let person = try sample.attendee("mentor")
    #expect(person.name == "mentor Sample" && person.details.phone == nil)
  }

  @Test func `a second answer is refused with both lines, and counts when somebody says so`() throws
  {
    let rows = [
      row(2, "mentee", at: "2027-05-02T09:00", goals: "late"),
      row(3, "mentee", at: "2027-05-01T09:00", goals: "early"), row(4, "mentee", .mentor),
    ]
    let told = faults { try load(rows[0], rows[1], rows[2]) }
    #expect(told.count == 1 && told[0].hasPrefix("form.csv:2:1: "))
    #expect(told[0].contains("as mentee in line 3 too; say --latest"))
    #expect(try kept() == [])
    #expect(counts(try load(rows[0], rows[1], rows[2], latest: true)) == [3, 0, 0])
    let all = [
      "mentee mentee superseded early", "mentee mentee active late", "mentee mentor active -",
    ]
    #expect(try kept() == all)
    #expect(counts(try load(rows[2], rows[1], rows[0], latest: true)) == [0, 0, 3])
    #expect(counts(try load(rows[0], rows[1], rows[2])) == [0, 0, 3], "nothing is new")
    #expect(try kept() == all)
  }

  @Test func `without times the later line counts`() throws {
    let rows = [row(2, "mentee", goals: "one"), row(3, "mentee", goals: "two")]
    #expect(faults { try load(rows[0], rows[1]) }.map { $0.prefix(13) } == ["form.csv:3:1:"])
    try load(rows[0], rows[1], latest: true)
    #expect(try kept() == ["mentee mentee superseded one", "mentee mentee active two"])
    #expect(counts(try load(rows[0], rows[1], latest: true)) == [0, 0, 2])
  }

  @Test func `a later answer in the next file is refused, then kept beside the first`() throws {
    try load(row(2, "mentee", at: "2027-05-01T09:00", goals: "one"))
    let next = row(2, "mentee", at: "2027-05-03T09:00", goals: "two")
    let told = faults { try load(next) }
    #expect(told.count == 1 && told[0].contains("before (sent 2027-05-01T09:00:00-05:00)"))
    #expect(counts(try load(next, latest: true)) == [1, 0, 0])
    #expect(try kept() == ["mentee mentee superseded one", "mentee mentee active two"])
    try load(row(2, "mentee", at: "2027-05-02T09:00", goals: "between"), latest: true)
    #expect(try kept().last == "mentee mentee superseded between")
  }

  @Test func `an answer that stands twice counts once`() throws {
    let summary = try load(row(2, "mentee", goals: "x"), row(3, "mentee", goals: "x"))
    #expect(counts(summary) == [1, 0, 0])
    #expect(
      summary.warnings.map(\.message) == ["this is the answer of line 2 again; it counts once"])
  }

  @Test func `a withdrawn sign-up does not count, and a later answer stands again`() throws {
    try load(row(2, "mentee", at: "2027-05-01T09:00", goals: "one"))
    try sample.store.write { store in
      let standing = try store.applications.list(cycle)
      try store.applications.withdraw(try #require(standing.first), reason: "ill")
      #expect(try store.applications.list(cycle) == [])
    }
    #expect(counts(try load(row(2, "mentee", at: "2027-05-01T09:00", goals: "one"))) == [0, 0, 1])
    #expect(try kept() == ["mentee mentee withdrawn one"])
    try load(row(2, "mentee", at: "2027-06-01T09:00", goals: "two"), latest: true)
    #expect(try kept().last == "mentee mentee active two")
  }

  @Test func `wishes that nothing can follow are told without addresses`() throws {
    let summary = try load(
      row(2, "mentee") { $0.wishedPartners = ["mentee@example.org", "ghost@example.org"] },
      row(3, "other") { $0.days = [CivilDay(ordinal: 0)] })
    #expect(
      summary.warnings.map(\.place.description) == [
        "form.csv:2:30", "form.csv:2:30", "form.csv:3:1",
      ])
    #expect(!summary.warnings.contains { $0.message.contains("ghost") })
  }

  @Test func `somebody new who has a known name is suggested, not merged`() throws {
    var draft = row(2, "other.home", named: true)
    draft.content.person.givenName = "other"
    let summary = try load(draft)
    #expect(summary.added == 1 && summary.warnings.count == 1)
    #expect(summary.warnings[0].message.contains("may be known as"))
    #expect(!summary.warnings[0].message.contains("@"))
    #expect(try load(draft).warnings == [])
  }

  @Test func `the capacity of a sign-up bounds a mentor's pairs`() throws {
    try load(row(2, "mentor", .mentor) { $0.capacity = 0 })
    #expect(throws: PairingRefused.self) { try sample.registerPair() }
  }

  @Test func `every answer comes back as it was said`() throws {
    var answers = ApplicationAnswers()
    answers.capacity = 3
    answers.yearsExperience = 2.5
    answers.libraryTypeNow = "public"
    answers.libraryTypeWanted = "law"
    answers.positionArea = "youth"
    answers.topicsWanted = ["a", "b"]
    answers.topicsOffered = ["c"]
    answers.divisionsInterest = ["d"]
    answers.contactModes = ["email"]
    answers.meetFrequency = "once"
    answers.zone = Zone("America/Denver")
    answers.languages = ["English"]
    answers.wishedPartners = ["M1"]
    answers.avoidedPartners = ["M2"]
    answers.supervisor = "boss@example.org"
    answers.days = [sample.conference.startsOn]
    answers.acceptsStudents = true
    answers.peerOK = false
    answers.groupOK = true
    answers.priorMentoring = .both
    answers.agreementOK = true
    answers.isAdult = true
    answers.goals = "goals"
    answers.bio = "bio"
    answers.remarks = "remarks"
    answers.notes = ["Shoe size?": "39"]
    let person = try sample.attendee("third")
    let stored = try sample.store.write { store in
      _ = try store.applications.add(person, as: .both, to: cycle, answers: answers)
      return try store.applications.list(cycle, of: person)
    }
    #expect(stored.map(\.answers) == [answers])
    #expect(answers.fields.allSatisfy { $0.text != nil })
    var taken = ApplicationAnswers()
    taken.take(Set(answers.fields.map(\.name)), from: answers)
    #expect(taken == answers)
  }
}
