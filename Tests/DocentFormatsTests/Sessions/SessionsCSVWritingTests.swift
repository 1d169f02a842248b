import Docent
import Testing

@testable import DocentFormats

@Suite struct SessionsCSVWritingTests {
  private func session(_ change: (inout SessionDraft) throws -> Void = { _ in }) throws
    -> SessionDraft
  {
    var draft = SessionDraft(
      code: "A1", title: "Maps", start: try #require(TypedTime("2027-06-24T09:00")))
    try change(&draft)
    return draft
  }

  private func text(of drafts: [SessionDraft]) throws -> ProgrammeText {
    let conference = try SessionSample.conference()
    let sessions = try drafts.map { draft in
      var session = try SessionSample.session(try self.session(), at: conference)
      session.details = draft
      return session
    }
    return try SessionsCSV.text(of: sessions, at: conference)
  }

  private func readBack(_ text: String) throws -> [SessionDraft] {
    let file = try SessionsCSV.read(CSVReader(text: text))
    #expect(file.faults == [])
    return file.drafts.map(\.content)
  }

  @Test func `all there is to say comes back as it was`() throws {
    let draft = try session {
      $0.end = TypedTime("2027-06-24T10:00-05:00")
      $0.zone = Zone("America/Chicago")
      $0.kind = "talk"
      $0.track = "Systems; and more"
      $0.topics = ["Maps; old", #"Back\"#, "x"]
      $0.speakers = ["Ruiz; Ana", "=SUM(A1)"]
      $0.building = "Hall"
      $0.room = "+1"
      $0.capacity = 3
      $0.abstract = "One,\n\"two\"\n\tthree"
      $0.audience = "newcomers"
      $0.level = "basic"
      $0.offering = "tour"
      $0.creditMinutes = 45
      $0.mustAttend = true
      $0.status = .cancelled
      $0.language = "pt-BR"
      $0.url = "https://example.org/a;b"
      $0.links = [
        SessionLink(url: "https://example.org/s;1", title: "Slides; new", kind: .attachment),
        SessionLink(url: "https://example.org/"),
      ]
      $0.subtitle = "'=quoted"
      $0.foreignID = "b6e3-7f"
      $0.number = 7
      $0.notes = ["colour": "red", "id": "9"]
    }
    let plain = try session { $0.code = "A2" }
    let written = try text(of: [draft, plain])
    #expect(written.omissions == [])
    #expect(try readBack(written.text) == [draft, plain])
  }

  @Test func `what a cell cannot hold is told of, by session and heading`() throws {
    let drafts = try [
      session {
        $0.abstract = " begins with a blank"
        $0.speakers = ["Ana", "Ana"]
        $0.notes = ["Title": "another", "fine": "yes"]
      }, session { $0.code = "A2" },
    ]
    let written = try text(of: drafts)
    #expect(Set(written.omissions.map(\.code)) == ["A1"])
    #expect(
      written.omissions.map(\.message) == [
        "speakers does not come back as it is", "abstract does not come back as it is",
        "the note \"Title\" does not come back as it is",
      ])
  }

  @Test func `what no reader would take is told of`() throws {
    let written = try text(of: [session { $0.title = "Bell\u{7}" }])
    #expect(written.omissions.map(\.code) == [nil])
    #expect(written.omissions.allSatisfy { $0.message.contains("U+0007") })
  }

  @Test func `random programmes with odd characters come back, or are told of`() throws {
    var generator = SeededGenerator(state: 2027)
    let alphabet = "aé日🙂 ;,\"'\\=+-@\n\r\t|\u{FEFF}\u{A0}\u{301}\u{202E}<&%".unicodeScalars.map(
      String.init)
    func word(_ length: Int = 8) -> String {
      (0..<Int.random(in: 1..<length, using: &generator))
        .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
    }
    for _ in 0..<60 {
      let drafts = try (0..<5).map { index in
        try session {
          $0.code = "S\(index)"
          $0.title = word()
          $0.abstract = word(40)
          $0.speakers = [word(), word()]
          $0.topics = [word(), word()]
          $0.room = word()
          $0.notes = [word(): word()]
          $0.links = [SessionLink(url: "https://example.org/" + word(), title: word())]
        }
      }
      let written = try text(of: drafts)
      let told = Set(written.omissions.compactMap(\.code))
      let file = try SessionsCSV.read(CSVReader(text: written.text))
      if written.omissions.contains(where: { $0.code == nil }) { continue }
      #expect(file.faults == [])
      for (draft, back) in zip(drafts, file.drafts.map(\.content)) {
        #expect(draft == back || told.contains(draft.code))
      }
    }
  }
}
