import Docent
import Testing

@testable import DocentFormats

@Suite struct ApplicationsCSVTests {
  @Test func `a sign-up is read with all of its answers`() throws {
    let file = try ApplicationsCSV.read(
      CSVReader(
        text: """
          Email,Role,Consent,Submitted At,capacity,years_experience,library_type_now,topics_offered,\
          contact_mode,time_zone,wish_partner,days,accepts_students,peer_ok,prior_mentoring,\
          agreement_ok,goals,notes,given_name,family_name,institution,Shoe size
          ana@example.org,Mentor,yes,2027-08-16T09:18-05:00,2,2.5,public,Metadata;Open access,\
          email;video,America/Chicago,M7; ben@example.org,2027-06-25;2027-06-24,yes,no,both,yes,\
          Help,Late,Ana,Alder,Alder Library,39

          """))
    #expect(file.faults == [])
    let draft = try #require(file.drafts.first?.content)
    #expect(draft.role == .mentor && draft.hasConsent)
    #expect(draft.submittedAt?.description == "2027-08-16T09:18-05:00")
    let answers = draft.answers
    #expect(answers.capacity == 2 && answers.yearsExperience == 2.5)
    #expect(answers.topicsOffered == ["Metadata", "Open access"])
    #expect(answers.contactModes == ["email", "video"] && answers.zone?.identifier != nil)
    #expect(answers.wishedPartners == ["M7", "ben@example.org"])
    #expect(answers.days.map(\.description) == ["2027-06-24", "2027-06-25"])
    #expect(answers.acceptsStudents == true && answers.peerOK == false && answers.groupOK == nil)
    #expect(answers.priorMentoring == .both && answers.agreementOK == true)
    #expect(answers.remarks == "Late" && answers.notes == ["Shoe size": "39"])
    #expect(draft.person.name == "Ana Alder" && draft.person.institution == "Alder Library")
    #expect(draft.person.libraryType == "public" && draft.person.email == "ana@example.org")
  }

  @Test func `a row without consent is left out, and one that does not say is refused`() throws {
    let file = try ApplicationsCSV.read(
      CSVReader(
        text: "email,role,consent\nana@example.org,mentee,no\nben@example.org,mentor,\n"
          + "cy@example.org,mentor,yes\n"))
    #expect(file.drafts.map(\.content.person.email) == ["cy@example.org"])
    #expect(
      file.oddities.map(\.description) == [
        "a.csv:2:24: the person does not consent; the row is left out, and nothing of it is kept"
      ])
    #expect(
      file.faults.map(\.description) == [
        "a.csv:3:24: \"consent\" is blank; every row needs it"
      ])
  }

  @Test(arguments: [
    "Gender", "gender identity", "What is your race/ethnicity? (optional)", "disability",
    "Do you identify as LGBTQ?",
  ])
  func `sensitive answers are refused with a pointer to a file of their own`(
    heading: String
  ) throws {
    let faults = try refusals {
      try ApplicationsCSV.read(
        CSVReader(text: "email,role,consent,\(heading)\na@b.c,mentor,yes,x\n"))
    }
    #expect(faults.count == 1 && faults[0].hasPrefix("a.csv:1:20: "))
    #expect(faults[0].contains("email, field, value, wants_same"))
  }

  @Test(arguments: ["Embraced by", "Trace", "Sextant skills", "Pronouns"])
  func `words that only look sensitive are not`(heading: String) {
    #expect(!SensitiveQuestion.matches(heading))
  }

  @Test func `a map may ignore a sensitive question, and none slips in beside it`() throws {
    func faults(_ ignore: String) throws -> [String] {
      let map = "columns: {email: Mail, role: Role, consent: {always: yes}}\n\(ignore)"
      return try refusals {
        try ApplicationsCSV.read(
          CSVReader(
            bytes: Array("Mail,Role,What is your gender?\na@b.c,mentor,x\n".utf8), name: "a.csv",
            options: CSVOptions(map: ColumnMap(text: map, name: "m.yaml"))))
      }
    }
    #expect(try faults("ignore: [\"What is your gender?\"]") == [])
    #expect(try faults("").map { $0.hasPrefix("a.csv:1:11: ") } == [true])
  }

  @Test func `every row needs a person, a role and consent`() throws {
    let faults = try refusals { try ApplicationsCSV.read(CSVReader(text: "goals\nx\n")) }
    #expect(faults.count == 3)
    let cells = try refusals {
      try ApplicationsCSV.read(
        CSVReader(text: "email,role,consent,capacity\n,mentro,perhaps,-1\n"))
    }
    #expect(cells.count == 4 && cells[1].contains("did you mean \"mentee\"?"))
  }
}
