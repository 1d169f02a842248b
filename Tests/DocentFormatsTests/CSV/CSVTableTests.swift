import Docent
import Testing

@testable import DocentFormats

private enum ShelfColumn: Int, CSVColumn {
  case shelfMark, title, owner, ownerId

  var aliases: [String] { self == .shelfMark ? ["id"] : [] }
  static let needed: [[ShelfColumn]] = [[.shelfMark], [.owner, .ownerId]]
}

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable<ShelfColumn> {
    try CSVTable(CSVReader(bytes: Array(text.utf8), name: "a.csv"))
  }

  private func faults(_ text: String) throws -> [String] {
    var table = try table(text)
    while try table.next() {}
    do {
      try table.finish()
      return []
    } catch let refusal as FileRefused {
      return refusal.faults.map(\.description)
    }
  }

  @Test func `a heading is the name of the case`() {
    #expect(ShelfColumn.allCases.map(\.heading) == ["shelf_mark", "title", "owner", "owner_id"])
  }

  @Test(arguments: ["shelf_mark", "Shelf Mark", " SHELF-MARK ", "shelfmark", "ID"])
  func `headings match in any case, with any blanks`(heading: String) throws {
    var table = try table("owner,\(heading)\nAna, a1 \n")
    #expect(try table.next())
    #expect(table[.shelfMark] == "a1")
    #expect(table.place(of: .shelfMark).description == "a.csv:2:5")
    #expect(table.knownHeadings == ["shelf_mark", "owner"])
  }

  @Test func `a missing column is a fault with its names and a guess`() throws {
    #expect(
      try faults("tite,ownr\na,b\n") == [
        "a.csv:1: the column \"shelf_mark\" or \"id\" is missing; add it to the headings",
        "a.csv:1: the column \"owner\" or \"owner_id\" is missing; did you mean it by \"ownr\"?",
      ])
  }

  @Test func `the place of the headings is their line`() throws {
    #expect(try faults("sep=;\n\nowner;x\n").map { $0.prefix(8) } == ["a.csv:3:"])
  }

  @Test func `a repeated heading is odd and its first column counts`() throws {
    var table = try table("id,owner,Owner\n1,Ana,Bob\n")
    #expect(try table.next())
    #expect(table[.owner] == "Ana")
    #expect(
      table.oddities.map(\.description) == [
        "a.csv:1:10: the heading \"Owner\" is repeated; the cells below it are not read"
      ])
  }

  @Test func `the canonical heading goes before its alias`() throws {
    var table = try table("id,owner,shelf_mark\n1,Ana,2\n")
    #expect(try table.next())
    #expect(table[.shelfMark] == "2")
    #expect(table.notes == ["id": "1"])
  }

  @Test func `unknown columns are named and kept`() throws {
    var table = try table("id,owner,Titel,colour,\n1,Ana, x ,,y\n")
    #expect(table.unknownHeadings == ["Titel", "colour", "column 5"])
    #expect(try table.next())
    #expect(table.notes == ["Titel": "x", "column 5": "y"])
    #expect(table.oddities.map(\.place.column) == [10, 16])
  }

  @Test func `a cell is blank when it has only blanks or is not there`() throws {
    var table = try table("id,owner,title\n1,Ana\n2,Bob,\u{A0} \n")
    while try table.next() { #expect(table[.title] == nil) }
    try table.finish()
  }

  @Test func `a needed cell that is blank refuses the file`() throws {
    var table = try table("id,owner\n1,Ana\n ,Bob\n")
    while try table.next() { _ = table.needed(.shelfMark) }
    let refusal = #expect(throws: FileRefused.self) { try table.finish() }
    #expect(
      refusal?.description == "a.csv:3:1: \"shelf_mark\" is blank; every row needs it")
  }

  @Test func `a row with more fields than headings refuses the file`() throws {
    #expect(
      try faults("id,owner\n1,Ana,,x\n2,Bob,,\n") == [
        "a.csv:2:8: the row has more fields than headings; check its delimiters and quotes"
      ])
  }

  @Test func `rows of delimiters alone are passed over`() throws {
    var table = try table("id,owner\n,\n ,\t\n1,Ana\n")
    #expect(try table.next())
    #expect(table.line == 4)
    #expect(try !table.next())
  }

  @Test func `all faults are thrown at once, in the order of the file`() throws {
    var table = try table("id,owner\n1,\n2,\"x\"y\n3,\u{1}\n")
    while try table.next() {
      if table[.owner] == nil { table.refuse(.owner, "nobody") }
    }
    let refusal = #expect(throws: FileRefused.self) { try table.finish() }
    #expect(refusal?.faults.map(\.place.line) == [2, 3, 4])
  }

  @Test func `headings without rows are odd`() throws {
    var table = try table("id,owner\n")
    #expect(try !table.next())
    try table.finish()
    #expect(table.oddities.map(\.description) == ["a.csv: there are no rows below the headings"])
  }

  @Test func `an empty file is refused at once`() {
    #expect(throws: FileRefused.self) { _ = try table("") }
  }
}
