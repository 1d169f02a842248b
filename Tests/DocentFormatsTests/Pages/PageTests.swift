import Docent
import DocentFormats
import Foundation
import FoundationXML
import Testing

@Suite struct PageTests {
  private static let attack = #"<script>alert("1")</script> & "quotes" 'too'"#

  private func schedule(_ change: (inout ScheduleSample) throws -> Void) throws -> String {
    var sample = try ScheduleSample(from: "2027-03-13", to: "2027-03-14")
    try change(&sample)
    return try ScheduleHTML.text(of: sample.schedule)
  }

  private func programme(_ change: (inout SessionDraft) -> Void) throws -> String {
    let conference = try SessionSample.conference()
    var draft = try SessionSample.fullDraft()
    change(&draft)
    return try ProgrammeHTML.text(
      of: [SessionSample.session(draft, at: conference)], at: conference
    ).text
  }

  @Test func `times are those of the conference, also on the night the clocks change`() throws {
    let page = try schedule {
      try $0.addSession(from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:00-05:00")
      try $0.addSession(from: "2027-03-14T09:00-04:00", to: "2027-03-14T10:00-04:00")
    }
    #expect(page.contains(#"<time datetime="2027-03-13T09:00:00-05:00">09:00</time>"#))
    #expect(page.contains(#"<time datetime="2027-03-14T09:00:00-04:00">09:00</time>"#))
    #expect(page.contains(#"<h2 id="day-2027-03-14">Sunday, 14 March 2027</h2>"#))
    #expect(page.contains("America/New_York"))
  }

  @Test func `what is no session says what it is, and what is called off says so in words`() throws
  {
    let page = try schedule {
      try $0.addSession(from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:00-05:00")
      $0.items[0].isCancelled = true
      try $0.addMeal(from: "2027-03-13T12:00-05:00", to: "2027-03-13T13:00-05:00")
    }
    #expect(page.contains(#"<span class="mark">Cancelled</span>"#))
    #expect(page.contains(#"<span class="mark">Meal</span>"#))
  }

  @Test func `no text of others becomes markup`() throws {
    let plan = try schedule {
      $0.attendee.familyName = Self.attack
      try $0.addSession(
        Self.attack, from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:00-05:00")
    }
    let list = try programme {
      ($0.title, $0.abstract, $0.room, $0.track) = (
        Self.attack, Self.attack, Self.attack, Self.attack
      )
      $0.speakers = [Self.attack]
    }
    for page in [plan, list] {
      #expect(!page.contains("<script"))
      #expect(page.contains("&lt;script&gt;"))
      #expect(Structure(page).isSound)
    }
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//x", "https://a b"])
  func `only addresses of the web become links`(url: String) throws {
    #expect(!(try programme { $0.url = url }).contains("Read more"))
    #expect(
      try programme { $0.url = "https://example.org/?a=1&b=2" }.contains(
        #"href="https://example.org/?a=1&amp;b=2""#))
  }

  @Test func `a page is whole in itself, well-formed, and its parts have names`() throws {
    let title = "שלום 図書館 📚 " + String(repeating: "long ", count: 60)
    let plan = try schedule {
      try $0.addSession(title, from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:00-05:00")
    }
    for page in [plan, try programme { $0.title = title }] {
      let structure = Structure(page)
      #expect(structure.isSound)
      #expect(structure.headings.first == 1)
      #expect(zip(structure.headings, structure.headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      #expect(Set(structure.ids).count == structure.ids.count)
      #expect(structure.targets.allSatisfy(structure.ids.contains))
      #expect(structure.names.isSuperset(of: ["main", "header", "nav", "footer", "title"]))
      #expect(structure.names.isDisjoint(with: ["script", "link", "img", "iframe"]))
      #expect(page.contains("שלום 図書館 📚"))
    }
  }

  @Test func `equal schedules give equal bytes`() throws {
    func page() throws -> String {
      try schedule {
        try $0.addSession(from: "2027-03-13T09:00-05:00", to: "2027-03-13T10:00-05:00")
      }
    }
    #expect(try page() == page())
  }
}

/// What a page is made of, as an XML parser sees it.
private final class Structure: NSObject, XMLParserDelegate {
  private(set) var isSound = false
  private(set) var headings: [Int] = []
  private(set) var ids: [String] = []
  private(set) var targets: [String] = []
  private(set) var names: Set<String> = []

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.replacing("<!DOCTYPE html>", with: "").utf8))
    parser.delegate = self
    isSound = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) {
      headings.append(level)
    }
    if let id = attributes["id"] { ids.append(id) }
    if let target = attributes["href"], target.hasPrefix("#") {
      targets.append(String(target.dropFirst()))
    }
  }
}
