import Docent
import Testing

@testable import DocentFormats

@Suite struct ColumnMapTests {
  private static let map = """
    dates: month/day/year
    time_zone: America/New_York
    columns:
      email: Email Address
      registered_at: Timestamp
      kind:
        question: How will you come?
        answers:
          All days: full
          "One day, or two": day
      days:
        question: "Which days? (tick all)"
        choices:
          "Saturday, March 13": 2027-03-13
          "Sunday, March 14": 2027-03-14
      badge: {question: "", column: 7}
      newcomer: {question: Is this your first?, occurrence: 2, answers: {"Yes!": yes, "Not at all": no}}
      status: {always: active}
    ignore:
      - {question: Is this your first?, occurrence: 1}
    """
  private static let headings =
    "Timestamp,Email Address,\"How will you\n come?\",Which days? (tick all),Is this your first?,"
    + "is this  your FIRST?,"

  private func read(
    _ rows: String..., headings: String = headings, map: String = map
  ) throws -> DraftFile<RegistrationDraft> {
    let text = ([headings] + rows).joined(separator: "\n") + "\n"
    return try RegistrationsCSV.read(
      CSVReader(
        bytes: Array(text.utf8), name: "form.csv",
        options: CSVOptions(map: ColumnMap(text: map, name: "form.yaml"))))
  }

  private func faults(_ map: String) -> [String] {
    do {
      _ = try ColumnMap(text: map, name: "form.yaml")
      return []
    } catch {
      return (error as? FileRefused)?.faults.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func `a form is read in our words`() throws {
    let file = try read(
      "3/4/2027 9:05:00,ana@example.org,All days,\"Sunday, March 14, Saturday, March 13\",x,Yes!,B-7",
      "3/5/2027 9:05:00,ben@example.org,\"one day,  or two\",,x,Not at all,")
    #expect(file.faults == [] && file.oddities == [])
    let ana = try #require(file.drafts.first?.content)
    #expect(ana.email == "ana@example.org" && ana.kind == "full" && ana.newcomer == true)
    #expect(ana.registeredAt?.description == "2027-03-04T09:05-05:00")
    #expect(ana.days.map(\.description) == ["2027-03-14", "2027-03-13"])
    #expect(ana.badge == "B-7" && ana.status == .active && ana.notes == [:])
    let ben = try #require(file.drafts.last?.content)
    #expect(ben.kind == "day" && ben.days == [] && ben.newcomer == false && ben.badge == nil)
    #expect(file.headings.contains("status") && file.headings.contains("days"))
    #expect(file.readings.contains("status is \"active\" in every row."))
    #expect(file.readings.contains("kind is column 3, \"How will you come?\"."))
  }

  @Test func `an answer that the map does not know is a fault where it stands, told once`() throws {
    let file = try read(
      "3/4/2027 9:05:00,ana@example.org,All dayz,\"Monday, March 15\",x,Perhaps,",
      "13/4/2027 9:05:00,ben@example.org,,,,,")
    let messages = file.faults.map(\.description)
    #expect(messages.count == 4)
    #expect(messages[0].hasPrefix("form.csv:3:34: \"All dayz\" is not among the answers"))
    #expect(messages[0].hasSuffix("did you mean \"All days\"?"))
    #expect(messages[1].hasPrefix("form.csv:3:43: \"Monday, March 15\" is not among the choices"))
    #expect(messages[2].contains("\"Perhaps\" is not among the answers"))
    #expect(messages[3].hasPrefix("form.csv:4:1: \"13/4/2027 9:05:00\" is no day of the calendar"))
  }

  @Test func `columns that moved are found, and a changed form is noticed`() throws {
    let moved = "Email Address,Timestamp,Which days? (tick all),How will you come?,"
    let same = moved + "Is this your first?,Is this your first?,"
    let row = "ana@example.org,3/4/2027 9:05:00,,All days,,Yes!,B-7"
    #expect(try read(row, headings: same).faults == [])
    let shifted = moved + "Is this your first?,Is this your first?,Remarks,"
    let faults = try read(row, headings: shifted).faults.map(\.description)
    #expect(faults.count == 1)
    #expect(
      faults[0].hasPrefix("form.yaml:16:21: column 7 of form.csv has the heading \"Remarks\""))
    let third = moved + "Is this your first?,Is this your first?,,Is this your first?"
    let repeated = try read(row, headings: third).faults.map(\.description)
    #expect(repeated.count == 1 && repeated[0].contains("stands 3 times in form.csv"))
  }

  @Test func `a question that is gone is a fault in the map, a new one an oddity in the form`()
    throws
  {
    let map = "columns:\n  email: E-mail adress\n  kind: Kind\n"
    let file = try read(
      "ana@example.org,full,s", headings: "E-mail address,Kind,Shoe size", map: map)
    #expect(
      file.faults.map(\.description) == [
        "form.yaml:2:10: form.csv has no question \"E-mail adress\"; did you mean "
          + "\"E-mail address\"?"
      ])
    #expect(
      file.oddities.map { $0.description.prefix(33) }.last == "form.csv:1:21: \"Shoe size\" is not")
  }

  @Test func `of repeated questions it must be said which`() throws {
    let map = "columns:\n  email: Mail\n  kind: Kind\n"
    let file = try read("a@b.c,,", headings: "Mail,Kind,Kind", map: map)
    #expect(file.faults.map(\.place.line) == [3])
    #expect(file.faults.first?.message.contains("say which with \"occurrence\"") == true)
  }

  @Test func `other answers can be kept`() throws {
    let map = """
      columns:
        email: Mail
        kind: {question: Kind, answers: {All: full}, others: keep}
      """
    let file = try read("a@b.c,All", "b@b.c,Vendor", headings: "Mail,Kind", map: map)
    #expect(file.drafts.map(\.content.kind) == ["full", "Vendor"])
  }

  @Test(arguments: [
    (
      "columns:\n  email: {qestion: Mail}\n", "form.yaml:2:11: a column has no \"qestion\"; did you"
    ),
    (
      "colums:\n  email: Mail\n",
      "form.yaml:1:1: a map has no \"colums\"; did you mean \"columns\"?"
    ),
    ("columns:\n  email: {occurrence: 2}\n", "\"occurrence\" belongs to a question"),
    ("columns:\n  email: {question: M, column: none}\n", "\"none\" is no number from 1"),
    (
      "dates: month/day\ncolumns: {email: M}\n", "form.yaml:1:8: \"month/day\" is no order of dates"
    ),
    ("time_zone: America/Chicgo\ncolumns: {email: M}\n", "did you mean \"America/Chicago\"?"),
    ("columns:\n  email: M\n  email: N\n", "email twice"),
    ("columns: [email]\n", "\"columns\" is to have a line for each of our columns"),
    ("columns:\n  email: [\n", "no YAML that can be read"), ("", "the map is empty"),
    ("columns:\n  email: {question: M, answers: {A: x, a: y}}\n", "\"a\" is answered twice"),
    (String(repeating: "[", count: 5000), "too large or too deep"),
  ])
  func `what is wrong with a map is told with its place`(map: String, fault: String) {
    #expect(faults(map).contains { $0.contains(fault) }, "\(faults(map))")
  }

  @Test func `a column that is none of ours is told with the nearest`() throws {
    let map = "columns:\n  emal: Mail\n  kind: {question: Kind, dates: day/month/year}\n"
    let messages = try read(",", headings: "Mail,Kind", map: map).faults.map(\.description)
    #expect(
      messages.contains("form.yaml:2:3: \"emal\" is none of our columns; did you mean \"email\"?"))
    #expect(
      messages.contains { $0.hasPrefix("form.yaml:3:33: \"dates\" belongs to columns of times") })
  }
}
