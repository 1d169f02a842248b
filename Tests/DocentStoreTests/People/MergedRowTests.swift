import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

/// Files from before two records became one, imported again.
@Suite struct MergedRowTests {
  private let sample: SampleConference

  init() throws {
    sample = try SampleConference()
  }

  private func people(_ lines: String...) throws -> ImportSummary {
    let file = try file("email,member_number,given_name,family_name,phone,interests", lines)
    return try sample.store.write { try $0.people.import(PeopleCSV.read(path: file.path("a.csv"))) }
  }

  private func registrations(_ lines: String..., prunes: Bool = false) throws -> ImportSummary {
    let file = try file("email,member_number,days,badge", lines)
    return try sample.store.write {
      try $0.registrations.import(
        RegistrationsCSV.read(path: file.path("a.csv")), into: sample.conference, prunes: prunes)
    }
  }

  private func file(_ headings: String, _ lines: [String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    _ = try folder.write(([headings] + lines).map { $0 + "\n" }.joined(), to: "a.csv")
    return folder
  }

  private func merge(_ other: String, into kept: String) throws {
    try sample.store.write { store in
      _ = try store.people.merge(
        store.people.get(other), into: store.people.get(kept), at: store.now)
    }
  }

  /// The place and the words of each warning, without the file's folder.
  private func told(_ summary: ImportSummary) -> [String] {
    summary.warnings.map { "\($0.place.line ?? 0):\($0.place.column ?? 0): \($0.message)" }
  }

  private func leftOut(_ line: Int, column: Int = 1, for kept: Int) -> String {
    "\(line):\(column): the record of this row was merged with that of line \(kept); the row is "
      + "left out, but for what that leaves blank"
  }

  private static let mentee = "mentee@example.org,,mentee,Sample,,maps"
  private static let third = "third@example.org,M7,third,Sample,5,atlases"

  @Test func `people of whom both old records stand in the file are as they were`() throws {
    let other = "other@example.org,,other,Sample,,"
    _ = try people(Self.mentee, other, Self.third)
    try merge("third@example.org", into: "mentee@example.org")
    let before = try sample.attendee("mentee")
    for _ in 1...2 {
      let again = try people(Self.mentee, other, Self.third)
      #expect(again.added == 0 && again.changed == 0 && again.unchanged == 2)
      #expect(told(again) == [leftOut(4, for: 2)])
      #expect(try sample.attendee("mentee") == before)
    }
    #expect(told(try people(Self.third, other, Self.mentee)) == [leftOut(2, for: 4)])
    #expect(try sample.attendee("mentee") == before)
    #expect(before.details.phone == "5" && before.details.interests == ["atlases", "maps"])
  }

  @Test func `the only row of somebody counts, whatever it calls them by`() throws {
    try merge("third@example.org", into: "mentee@example.org")
    let summary = try people("third@example.org,,mentee,Sample,7,")
    #expect(summary.changed == 1 && summary.warnings.isEmpty)
    #expect(try sample.attendee("mentee").details.phone == "7")
  }

  @Test func `a number that came with the merge is still that of the record that went`() throws {
    let number = ",M7,mentee,Sample,5,"
    _ = try people(Self.mentee, number)
    try merge("M7", into: "mentee@example.org")
    for _ in 1...2 {
      let again = try people(Self.mentee, number)
      #expect(again.changed == 0 && again.unchanged == 1)
      #expect(told(again) == [leftOut(3, column: 2, for: 2)])
    }
    #expect(try sample.attendee("mentee").details.memberNumber == "M7")
  }

  @Test func `two rows by handles of the person's own are a fault`() throws {
    _ = try people("mentee@example.org,M1,mentee,Sample,,")
    try merge("third@example.org", into: "mentee@example.org")
    let refusal = #expect(throws: FileRefused.self) {
      try people("mentee@example.org,M1,mentee,Sample,,", Self.third, ",M1,mentee,Sample,,")
    }
    #expect(
      refusal?.faults.map(\.message) == [
        "this person stands in line 2 already; keep one of the two"
      ])
  }

  @Test func `rows of several merged records leave one, but a row twice is a fault`() throws {
    try merge("third@example.org", into: "mentee@example.org")
    try merge("other@example.org", into: "mentee@example.org")
    let third = "third@example.org,,mentee,Sample,,"
    let summary = try people(third, "other@example.org,,mentee,Sample,,")
    #expect(summary.unchanged == 1 && told(summary) == [leftOut(3, for: 2)])
    #expect(throws: FileRefused.self) { try people(third, third) }
  }

  @Test func `a row that names two people is refused, though one of them was merged`() throws {
    _ = try people("other@example.org,M2,other,Sample,,")
    try merge("third@example.org", into: "mentee@example.org")
    let refusal = #expect(throws: FileRefused.self) {
      try people(Self.mentee, "third@example.org,M2,third,Sample,,")
    }
    #expect(
      refusal?.faults.map(\.message) == [
        "the member number and the e-mail address belong to two people; correct one of them"
      ])
  }

  @Test(arguments: [false, true])
  func `a registration of both old records is as it was, and is kept`(prunes: Bool) throws {
    let mentee = "mentee@example.org,,2027-06-24,"
    let third = "third@example.org,,2027-06-25,B2"
    _ = try registrations(mentee, third)
    try merge("third@example.org", into: "mentee@example.org")
    for _ in 1...2 {
      let again = try registrations(mentee, third, prunes: prunes)
      #expect(again.added == 0 && again.changed == 0 && again.unchanged == 1)
      #expect(told(again) == [leftOut(3, for: 2)])
    }
    let kept = try sample.store.read {
      try $0.registrations.get($0.people.get("mentee@example.org"), in: sample.conference).details
    }
    #expect(kept.days.map(\.description) == ["2027-06-24", "2027-06-25"] && kept.badge == "B2")
    #expect(try registrations(third).warnings.isEmpty)
  }

  @Test func `two registrations by handles of the person's own are a fault`() throws {
    _ = try people("mentee@example.org,M1,mentee,Sample,,")
    try merge("third@example.org", into: "mentee@example.org")
    let refusal = #expect(throws: FileRefused.self) {
      try registrations("third@example.org,,,", "mentee@example.org,,,", ",M1,,")
    }
    #expect(
      refusal?.faults.map(\.message) == [
        "this person stands in line 3 already; keep one of the two"
      ])
  }
}
