import Docent
import Testing

@testable import DocentFormats

private enum ValueColumn: Int, CSVColumn {
  case whole, decimal, flag, status, at, days, timeZone, email, words
}

@Suite struct CSVValuesTests {
  /// The table of one cell, at its row.
  private func row(_ column: ValueColumn, _ cell: String) throws -> CSVTable<ValueColumn> {
    let text = CSVWriter.text(of: [[column.heading, "x"], [cell, "y"]])
    var table = try CSVTable<ValueColumn>(CSVReader(bytes: Array(text.utf8), name: "a.csv"))
    try #require(try table.next())
    return table
  }

  private func message(_ table: consuming CSVTable<ValueColumn>) -> String? {
    var table = table
    do {
      try table.finish()
      return nil
    } catch {
      return (error as? FileRefused)?.description
    }
  }

  @Test(arguments: [("12", 12), (" 0 ", 0), ("-3", nil), ("1.5", nil), ("1e1", nil), ("many", nil)])
  func `a whole number lies in its range`(cell: String, value: Int?) throws {
    var row = try row(.whole, cell)
    #expect(row.integer(.whole, in: 0...20) == value)
    let expected = "a.csv:2:1: \"\(cell)\" is no whole number from 0 to 20; correct it"
    #expect(message(row) == (value == nil ? expected : nil))
  }

  @Test(arguments: [
    ("41.25", 41.25), ("-90", -90), ("91", nil), ("nan", nil), ("0x1", nil), ("1,5", nil),
  ])
  func `a decimal number lies in its range`(cell: String, value: Double?) throws {
    var row = try row(.decimal, cell)
    #expect(row.decimal(.decimal, in: -90...90) == value)
    let expected = "a.csv:2:1: \"\(cell)\" is no number from -90 to 90; write it like 41.25"
    #expect(message(row) == (value == nil ? expected : nil))
  }

  @Test(arguments: [("Yes", true), ("x", true), ("1", true), ("NO", false), ("false", false)])
  func `yes and no are said in several ways`(cell: String, value: Bool) throws {
    var row = try row(.flag, cell)
    #expect(row.flag(.flag) == value)
  }

  @Test func `what is neither yes nor no is refused`() throws {
    var row = try row(.flag, "maybe")
    #expect(row.flag(.flag) == nil)
    #expect(
      message(row) == "a.csv:2:1: \"maybe\" is neither yes nor no; write \"yes\" or \"no\"")
  }

  @Test(arguments: [
    ("cancelld", "did you mean \"cancelled\"?"),
    ("gone", "write \"confirmed\" or \"tentative\" or \"cancelled\""),
  ])
  func `a word that is not known gets the nearest one`(cell: String, remedy: String) throws {
    var row = try row(.status, cell)
    let status: SessionStatus? = row.choice(.status)
    #expect(status == nil)
    #expect(message(row) == "a.csv:2:1: \"\(cell)\" is no status that Docent knows; \(remedy)")
  }

  @Test func `a word may be in any case`() throws {
    var row = try row(.status, "Tentative")
    #expect(row.choice(.status) == SessionStatus.tentative)
  }

  @Test(arguments: ["2027-06-24", "2027-02-29T09:00", "24.6.2027 9:00", "2027-06-24T25:00"])
  func `a time that is none is refused`(cell: String) throws {
    var row = try row(.at, cell)
    #expect(row.time(.at) == nil)
    #expect(message(row)?.hasPrefix("a.csv:2:1: \"\(cell)\" is no date with a time; ") == true)
  }

  @Test func `each day is read and each that is none refused`() throws {
    var row = try row(.days, "2027-06-24; Friday ;2027-06-25;2027-06-24;")
    #expect(row.days(.days).map(\.description) == ["2027-06-24", "2027-06-25"])
    #expect(message(row)?.hasPrefix("a.csv:2:1: \"Friday\" is no day; ") == true)
  }

  @Test(arguments: [
    ("America/Chicgo", "did you mean \"America/Chicago\"?"),
    ("CST", "write its IANA name, like America/Chicago"),
  ])
  func `a zone that is none gets the nearest one`(cell: String, remedy: String) throws {
    var row = try row(.timeZone, cell)
    #expect(row.zone(.timeZone) == nil)
    #expect(message(row) == "a.csv:2:1: \"\(cell)\" is no time zone; \(remedy)")
  }

  @Test(arguments: ["ana", "@example.org", "ana@", "a@b@c", "ana b@example.org"])
  func `an e-mail address that is none is refused and not repeated`(cell: String) throws {
    var row = try row(.email, cell)
    #expect(row.email(.email) == nil)
    #expect(
      message(row) == "a.csv:2:1: this is no e-mail address; write one like name@example.org")
  }

  @Test func `a list has each of its words once`() throws {
    let row = try row(.words, " b; a c ;; b;a")
    #expect(row.list(.words) == ["b", "a c", "a"])
  }

  @Test func `a long cell is cut in messages`() throws {
    var row = try row(.flag, String(repeating: "word\n", count: 100))
    _ = row.flag(.flag)
    #expect(
      message(row)
        == "a.csv:2:1: \"word word word word word word word word…\" is neither yes nor no; "
        + "write \"yes\" or \"no\"")
  }
}
