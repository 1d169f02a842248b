import Testing

@Suite struct CellFaultTests {
  /// A row with one fault, under the headings of its test.
  struct Row: CustomTestStringConvertible, Sendable {
    let row: String
    let column: Int
    let words: [String]

    init(_ row: String, column: Int, _ words: String...) {
      self.row = row
      self.column = column
      self.words = words
    }

    var testDescription: String { row }
  }

  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  private func refuses(_ kind: ImportKind, _ headings: String, _ row: Row) throws {
    try desk.refuses(kind, [headings, row.row], at: ":2:\(row.column)", saying: row.words)
  }

  @Test(arguments: [
    Row("N,New,13 March,", column: 7, "\"13 March\"", "write it like"),
    Row("N,New,2027-02-30T09:00,", column: 7, "2027-02-30"),
    Row("N,New,2027-03-14T02:30,", column: 7, "does not exist in America/New_York", "correct"),
    Row("N,New,2027-11-07T01:30,", column: 7, "twice in America/New_York", "add the offset"),
    Row("N,New,2027-03-13T09:00,2027-03-14T02:30", column: 24, "does not exist"),
    Row("N,New,2027-03-13T09:00,2027-03-13T08:59", column: 24, "before the start"),
    Row(",New,2027-03-13T09:00,", column: 1, "\"code\" is blank"),
    Row("N,,2027-03-13T09:00,", column: 3, "\"title\" is blank"),
    Row("N,New,2027-03-13T09:00,,confirmd", column: 25, "did you mean \"confirmed\"?"),
    Row("N,New,2027-03-13T09:00,,,many", column: 26, "\"many\"", "0 to"),
    Row("N,New,2027-03-13T09:00,,,,America/New_Yrok", column: 27, "mean \"America/New_York\"?"),
  ])
  func `a session's cell is refused at its place`(_ row: Row) throws {
    try refuses(.sessions, "code,title,start,end,status,capacity,time_zone", row)
  }

  @Test(arguments: [
    Row("nobody,No,Body,", column: 1, "no e-mail address"),
    Row("new@example.org,,Body,", column: 17, "\"given_name\" is blank"),
    Row("new@example.org,No,Body,195x", column: 25, "\"195x\""),
  ])
  func `a person's cell is refused at its place`(_ row: Row) throws {
    try refuses(.people, "email,given_name,family_name,career_start_year", row)
  }

  @Test(arguments: [
    Row("anna@example.org,,,", column: 1, "no person anna@example.org", "docent person list"),
    Row("ana@example.org,perhaps,,", column: 17, "\"yes\" or \"no\""),
    Row("ana@example.org,,2027-03-13;2027-13-14,", column: 18, "\"2027-13-14\"", "write days like"),
    Row("ana@example.org,,,B-2", column: 19, "badge B-2"),
  ])
  func `a registration's cell is refused at its place`(_ row: Row) throws {
    try refuses(.registrations, "email,newcomer,days,badge", row)
  }

  @Test func `an address that was mistyped does not tell those of other people`() throws {
    try desk.file("strangers.csv", ["email", "anna@example.org", "bem@example.org"])
    let message = try desk.refuses(
      ImportKind.registrations.arguments("strangers.csv"), code: 65, saying: ["anna@example.org"])
    #expect(!message.contains("ana@example.org") && !message.contains("ben@example.org"))
  }

  @Test(arguments: [
    Row("Hall,,3", column: 6, "\"room\" is blank"), Row("Hall,Attic,-1", column: 12, "\"-1\""),
  ])
  func `a room's cell is refused at its place`(_ row: Row) throws {
    try refuses(.rooms, "building,room,capacity", row)
  }

  @Test func `minutes to walk are a number`() throws {
    try refuses(.walking, "from,to,minutes", Row("Hall,Annex,ten", column: 12, "\"ten\""))
  }

  @Test(arguments: [
    Row("WELCOM,B-1,2027-03-13T09:00,in", column: 1, "session WELCOM", "did you mean WELCOME?"),
    Row("WELCOME,B-11,2027-03-13T09:00,in", column: 9, "B-11", "did you mean B-1?"),
    Row("WELCOME,anna@example.org,2027-03-13T09:00,in", column: 9, "nobody", "anna@example.org"),
    Row("WELCOME,B-1,2027-03-14T02:30,in", column: 13, "does not exist", "correct"),
    Row("WELCOME,B-1,2027-11-07T01:30,in", column: 13, "twice", "add the offset"),
    Row("WELCOME,B-1,9 o'clock,in", column: 13, "\"9 o'clock\""),
    Row("WELCOME,B-1,2027-03-13T09:00,sideways", column: 30, "\"in\" or \"out\""),
    Row(",B-1,2027-03-13T09:00,in", column: 1, "neither a session nor a point"),
  ])
  func `a scan's cell is refused at its place`(_ row: Row) throws {
    try refuses(.scans, "session,person,at,direction", row)
  }
}
