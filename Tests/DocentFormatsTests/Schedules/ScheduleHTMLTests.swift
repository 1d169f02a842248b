import Docent
import DocentTestSupport
import Foundation
import Testing

@testable import DocentFormats

@Suite struct ScheduleHTMLTests {
  private func spring() throws -> ScheduleSample {
    try ScheduleSample(from: "2027-06-24", to: "2027-06-25")
  }

  private func page(_ sample: ScheduleSample, contacts: [String] = []) throws -> PageCheck {
    let page = PageCheck(try ScheduleHTML.text(of: sample.schedule, contacts: contacts))
    #expect(page.faults == [])
    return page
  }

  @Test func `a day has its items with time, place, walk, reasons and back-ups`() throws {
    var sample = try spring()
    try sample.addSession(from: "2027-06-24T09:00-04:00", to: "2027-06-24T10:00-04:00")
    sample.items[0].room = RoomDraft(building: "Hall", room: "One")
    sample.items[0].reasons = ["opening +50", "interest Maps +25"]
    try sample.addMeal(from: "2027-06-24T12:00-04:00", to: "2027-06-24T13:00-04:00")
    let page = try page(sample)
    #expect(page.texts("h1") == ["Ana Lopez"])
    #expect(page.texts("h2").first == "Thursday, 24 June 2027")
    #expect(page.texts("h3") == ["Cataloguing", "Meal"])
    #expect(page.texts(ofClass: "when") == ["09:00 to 10:00", "12:00 to 13:00"])
    #expect(page.texts(ofClass: "place") == ["WhereOne, Hall", "WhereWhere you like"])
    #expect(page.texts(ofClass: "why") == ["Whyopening +50; interest Maps +25"])
    #expect(page.texts(ofClass: "kind") == ["KindSession S0", "KindMeal"])
    #expect(
      page.elements.compactMap { $0.attributes["datetime"] }.contains("2027-06-24T09:00:00-04:00"))
  }

  @Test func `a session that was called off says so in a word`() throws {
    var sample = try spring()
    try sample.addSession(from: "2027-06-24T09:00-04:00", to: "2027-06-24T10:00-04:00")
    sample.items[0].isCancelled = true
    let page = try page(sample)
    #expect(page.texts("h3") == ["Cancelled Cataloguing"])
    #expect(page.texts(ofClass: "tally").contains("Free"))
  }

  @Test func `a meeting names how to reach the other, and leaves the place to both`() throws {
    var sample = try spring()
    try sample.addSession(
      "Meeting with Bo", from: "2027-06-24T09:00-04:00", to: "2027-06-24T09:30-04:00")
    sample.items[0].kind = .meeting
    sample.items[0].code = nil
    sample.items[0].contact = "bo@example.org"
    let page = try page(sample, contacts: ["Desk: +1 312 555 0100"])
    #expect(page.links == ["mailto:bo@example.org"])
    #expect(page.texts(ofClass: "place") == ["WhereAgree on a place with each other"])
    #expect(page.texts("h2").contains("Who to ask"))
    #expect(page.texts("bdi").contains("Desk: +1 312 555 0100"))
  }

  @Test func `what goes on past midnight names the other day`() throws {
    var sample = try spring()
    try sample.addSession(from: "2027-06-24T23:00-04:00", to: "2027-06-25T01:30-04:00")
    let page = try page(sample)
    #expect(page.texts("h2").first == "Thursday, 24 June 2027")
    #expect(page.texts(ofClass: "when") == ["23:00 to 01:30 on 25 June"])
  }

  @Test func `a schedule without anything says so`() throws {
    let page = try page(try spring())
    #expect(page.texts("p").contains("There is nothing in this schedule yet."))
    #expect(!page.texts("h2").contains("Drop in when you like"))
  }

  @Test(arguments: injections)
  func `whatever people type is text`(text: String) throws {
    var sample = try spring()
    try sample.addSession(text, from: "2027-06-24T09:00-04:00", to: "2027-06-24T10:00-04:00")
    sample.items[0].code = text
    sample.items[0].reasons = [text]
    sample.items[0].backups = [text]
    sample.items[0].contact = text
    sample.items[0].room = RoomDraft(building: text, room: text)
    sample.attendee.givenName = text
    sample.conference.name = text
    sample.remarks = [text]
    let plain = try page(try spring()).elements.map(\.name)
    let page = try page(sample, contacts: [text])
    #expect(page.links == [])
    let shown = HTMLText.shown(text)
    #expect(page.texts(ofClass: "title").contains(shown))
    #expect(page.texts(ofClass: "event") == [shown])
    #expect(
      Set(page.elements.map(\.name)).subtracting(plain).isSubset(of: [
        "ol", "li", "dl", "div", "dt", "dd", "b", "h3", "time", "nav", "ul", "strong", "section",
        "span",
      ]))
  }

  @Test func `titles keep their own direction, and long words are no wider than the page`() throws {
    var sample = try spring()
    for title in ["שלום ספריה", "図書館の未来", "📚 Books 👩‍💻", String(repeating: "x", count: 400)] {
      try sample.addSession(title, from: "2027-06-24T09:00-04:00", to: "2027-06-24T10:00-04:00")
    }
    let page = try page(sample)
    let titles = page.elements.filter { $0.attributes["class"] == "title" }
    #expect(titles.count == 4 && titles.allSatisfy { $0.attributes["dir"] == "auto" })
  }

  @Test func `a small schedule is the page that was looked at`() throws {
    var sample = try spring()
    try sample.addSession("Opening", from: "2027-06-24T09:00-04:00", to: "2027-06-24T10:00-04:00")
    sample.items[0].room = RoomDraft(building: "Hall", room: "One")
    sample.items[0].reasons = ["must for everyone"]
    try sample.addMeal(from: "2027-06-24T12:00-04:00", to: "2027-06-24T13:00-04:00")
    sample.remarks = ["no time that suits both was found for a meeting with Bo"]
    let text = try ScheduleHTML.text(of: sample.schedule, contacts: ["The desk"])
    // The style changes for reasons of its own.
    let parts = text.components(separatedBy: HTMLTemplates.style)
    try #require(parts.count == 2)
    #expect(try Snapshot("schedule.html", beside: #filePath).matches(parts.joined()))
    #expect(try ScheduleHTML.text(of: sample.schedule, contacts: ["The desk"]) == text)
  }
}
