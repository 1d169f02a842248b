import DocentTestSupport
import Testing

@Suite struct ErrorDocumentTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// The error that a failing command prints, which must be one JSON document and nothing else.
  private func error(_ arguments: String...) throws -> JSONValue {
    let outcome = try desk.docent.run(arguments)
    #expect(outcome.stdout == "")
    let document = try JSONValue(json: outcome.stderr)
    #expect(document.keys == ["error"])
    let error = try #require(document["error"])
    #expect(error.keys == ["code", "message", "places"])
    #expect(error["code"]?.count == Int(outcome.status))
    #expect(error["message"]?.text?.hasPrefix("Error") == false)
    #expect(error["message"]?.text?.isEmpty == false)
    return error
  }

  @Test func `faults of a file are told with their places`() throws {
    try desk.file("bad.csv", ["code,title,start", "N,,2027-03-13T09:00", "M,New,now"])
    let error = try error(
      "import", "sessions", "bad.csv", "--conference", "spring-2027", "-o", "json")
    #expect(error["code"] == 65)
    let places = try #require(error["places"]).elements
    #expect(places.count == 2)
    #expect(places.allSatisfy { $0.keys == ["file", "line", "column", "path", "message"] })
    #expect(places.map { $0["line"]?.count } == [2, 3])
    #expect(places.map { $0["column"]?.count } == [3, 7])
    #expect(places.allSatisfy { $0["file"] == "bad.csv" })
    #expect(places.last?["message"]?.text?.contains("\"now\"") == true)
  }

  @Test func `a place without line and column says so`() throws {
    try desk.file("blank.csv", [])
    let error = try error("import", "people", "blank.csv", "--output", "json")
    let place = try #require(error["places"]?.elements.first)
    #expect(place["line"] == .null)
    #expect(place["column"] == .null)
  }

  @Test(arguments: [
    (64, ["report", "attendance", "--conference", "spring-2027", "--by", "hat"]),
    (64, ["session", "list"]), (65, ["doctor", "--database", "."]),
    (66, ["session", "list", "--conference", "autumn-1999"]),
    (66, ["import", "people", "absent.csv"]), (73, ["init"]),
  ])
  func `every kind of failure is such a document`(_ code: Int, _ command: [String]) throws {
    let outcome = try desk.docent.run(command + ["--output=json"])
    let error = try #require(try JSONValue(json: outcome.stderr)["error"])
    #expect(error["code"]?.count == code)
    #expect(Int(outcome.status) == code)
    #expect(error["places"] == [])
  }

  @Test func `a file that names json is no wish for it`() throws {
    let outcome = try desk.docent.run("import", "people", "json")
    #expect(outcome.stderr.hasPrefix("Error: "))
  }
}
