import Docent
import Testing

@testable import DocentFormats

@Suite struct PeopleCSVTests {
  @Test func `a row says all there is to say of a person`() throws {
    let file = try PeopleCSV.read(
      CSVReader(
        text: """
          email,member_number,given_name,family_name,pronouns,phone,institution,job_title,\
          library_type,position_area,city,region,country,time_zone,career_start_year,interests,\
          memberships,student,shirt
          ana@example.org,M1,Ana,Ruiz,she/her,'+1 555,City Library,Librarian,public,youth,Springfield,\
          Illinois,US,America/Chicago,2019,metadata; open access,psla,no,M
          """))
    var expected = PersonDraft(givenName: "Ana", familyName: "Ruiz")
    expected.email = "ana@example.org"
    expected.memberNumber = "M1"
    expected.pronouns = "she/her"
    expected.phone = "+1 555"
    expected.institution = "City Library"
    expected.jobTitle = "Librarian"
    expected.libraryType = "public"
    expected.positionArea = "youth"
    expected.city = "Springfield"
    expected.region = "Illinois"
    expected.country = "US"
    expected.zone = Zone("America/Chicago")
    expected.careerStartYear = 2019
    expected.interests = ["metadata", "open access"]
    expected.memberships = ["psla"]
    expected.isStudent = false
    expected.notes = ["shirt": "M"]
    #expect(file.drafts.map(\.content) == [expected])
    #expect(file.headings.count == 18)
  }

  @Test func `a person has an address or a member number`() throws {
    let text = "email,member_number,given_name,family_name\nana@example.org,,Ana,Ruiz\n,M2,Bo,Lee\n"
    #expect(try PeopleCSV.read(CSVReader(text: text)).drafts.count == 2)
    let faults = try refusals {
      try PeopleCSV.read(CSVReader(text: text + ",,Cy,Orr\nnobody,,Di,Poe\n"))
    }
    #expect(
      faults == [
        "a.csv:4:1: there is neither email nor member_number; give one of them",
        "a.csv:5:1: this is no e-mail address; write one like name@example.org",
      ])
  }

  @Test func `a list without addresses needs member numbers`() throws {
    let faults = try refusals {
      try PeopleCSV.read(CSVReader(text: "given_name,family_name\nAna,Ruiz\n"))
    }
    #expect(
      faults == [
        "a.csv:1: the column \"email\" or \"member_number\" is missing; add it to the headings"
      ])
  }
}
