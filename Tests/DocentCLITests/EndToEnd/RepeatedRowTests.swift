import Testing

@Suite struct RepeatedRowTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  @Test func `a code that stands twice is refused where it stands again`() throws {
    try desk.refuses(
      .sessions,
      [
        "title,code,start", "One,N,2027-03-13T09:00", "Other,M,2027-03-13T09:00",
        "Two,N,2027-03-13T10:00",
      ], at: ":4:5", saying: ["line 2"])
  }

  @Test func `a person who stands twice is refused, however the address is written`() throws {
    try desk.refuses(
      .people,
      ["email,given_name,family_name", "new@example.org,No,Body", "New@Example.ORG,Some,Body"],
      at: ":3:1", saying: ["line 2"])
  }

  @Test func `a person who is registered twice is refused, under either name`() throws {
    try desk.refuses(
      .registrations, ["email,member_number", "ana@example.org,", ",M1"], at: ":3:2",
      saying: ["line 2"])
  }

  @Test func `a room that stands twice is refused`() throws {
    try desk.refuses(
      .rooms, ["building,room,capacity", "Hall,New,5", "Hall,New,6"], at: ":3:6", saying: ["line 2"]
    )
  }

  @Test func `a walk that stands twice is refused`() throws {
    try desk.refuses(
      .walking, ["from,to,minutes", "Hall,Annex,5", "Hall,Annex,6"], at: ":3:1", saying: ["line 2"])
  }

  @Test func `a scan's id is not given to another scan`() throws {
    try desk.refuses(
      .scans,
      [
        "session,person,at,scan_id", "WELCOME,B-1,2027-03-13T09:00,7",
        "WELCOME,B-2,2027-03-13T09:00,7",
      ], at: ":3:30", saying: ["scan_id"])
  }
}
