import Docent
import DocentFormats
import DocentTestSupport
import Testing

@Suite struct FrabRoundTripTests {
  @Test(
    .enabled(if: SharedData.isThere, "the shared data is not there"),
    arguments: [
      "schedules/code4lib2024/sessions.csv", "schedules/code4lib2020/sessions.csv",
      "schedules/fosdem2021/fosdem_2021.xml", "schedules/camp2019/frab-camp2019.json",
      "peers/pretalx/lib60-schedule.xml", "peers/pretalx/lib60-schedule.json",
    ])
  func `a real programme comes back as it was`(name: String) throws {
    let conference = try FrabProgramme.conference()
    let drafts = try drafts(of: name, in: conference.zone)
    try FrabProgramme.expectReturn(
      try FrabProgramme.sessions(drafts, at: conference), at: conference)
  }

  private func drafts(of name: String, in zone: Zone) throws -> [SessionDraft] {
    if name.hasSuffix(".csv") {
      return try SessionsCSV.read(path: SharedData.path(name)).drafts.map(\.content)
    }
    let file = try FrabFile.shared(name)
    let isXML = name.hasSuffix(".xml")
    return try (isXML ? FrabXML.read(file, in: zone) : FrabJSON.read(file, in: zone))
      .drafts.map(\.content)
  }

  @Test(arguments: UInt64(1)...12)
  func `an invented programme with every odd character comes back as it was`(seed: UInt64) throws {
    var invention = FrabInvention(seed: seed)
    let conference = try invention.conference()
    let sessions = try FrabProgramme.sessions(try invention.drafts(25), at: conference)
    try FrabProgramme.expectReturn(sessions, at: conference)
  }

  @Test func `equal programmes give equal bytes whatever their order`() throws {
    var invention = FrabInvention(seed: 99)
    let conference = try invention.conference()
    let sessions = try FrabProgramme.sessions(try invention.drafts(30), at: conference)
    let one = FrabXML.text(of: sessions, at: conference)
    #expect(one == FrabXML.text(of: sessions.reversed(), at: conference))
    let other = try FrabJSON.text(of: sessions, at: conference)
    #expect(try other == FrabJSON.text(of: sessions.reversed(), at: conference))
  }
}
