import Testing

@testable import Docent

@Suite struct NameTableTests {
  @Test func `a name keeps the number of its first appearance, however many there are`() {
    var table = NameTable()
    let names = (0..<5000).map { "person-\($0 * 7919 % 5000)@example.org" } + ["", "x", "ä", "xx"]
    for (index, name) in names.enumerated() {
      #expect(table.number(of: name) == UInt32(index + 1))
    }
    for (index, name) in names.enumerated() {
      #expect(table.number(of: name) == UInt32(index + 1))
      #expect(table[UInt32(index + 1)] == name)
    }
    #expect(table.count == names.count)
  }

  @Test func `names are told apart by every byte`() {
    var table = NameTable()
    let names = ["12345678", "123456789", "12345670", "02345678", "1234567", "B-1", "b-1"]
    #expect(Set(names.map { table.number(of: $0) }).count == names.count)
  }
}
