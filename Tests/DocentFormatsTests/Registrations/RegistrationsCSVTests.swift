import Docent
import Testing

@testable import DocentFormats

@Suite struct RegistrationsCSVTests {
  @Test func `a row says all there is to say of a registration`() throws {
    let file = try RegistrationsCSV.read(
      CSVReader(
        text: """
          email,member_number,kind,newcomer,days,badge,registered_at,status,lunch
          ana@example.org,M1,full,yes,2027-06-24;2027-06-25,B7,2027-05-01T12:00Z,cancelled,vegan
          """))
    var expected = RegistrationDraft()
    expected.email = "ana@example.org"
    expected.memberNumber = "M1"
    expected.kind = "full"
    expected.newcomer = true
    expected.days = ["2027-06-24", "2027-06-25"].compactMap { CivilDay($0) }
    expected.badge = "B7"
    expected.registeredAt = TypedTime("2027-05-01T12:00Z")
    expected.status = .cancelled
    expected.notes = ["lunch": "vegan"]
    #expect(file.drafts.map(\.content) == [expected])
    #expect(file.headings.count == 8)
  }

  @Test func `blank cells say nothing`() throws {
    let file = try RegistrationsCSV.read(
      CSVReader(text: "email,newcomer,days,status\nana@example.org\n"))
    let draft = try #require(file.drafts.first).content
    #expect(draft.newcomer == nil && draft.days.isEmpty && draft.status == nil)
  }

  @Test func `all faults of a row are reported`() throws {
    let faults = try refusals {
      try RegistrationsCSV.read(
        CSVReader(text: "email,newcomer,days,status\n,perhaps,Thursday,active\n"))
    }
    #expect(
      faults.map { $0.prefix(11) } == ["a.csv:2:1: ", "a.csv:2:2: ", "a.csv:2:10:"])
  }
}
