/// The different names that a column of a file has, each with a number in the order of its first
/// appearance.
///
/// A name is looked up by its bytes: a string for each cell of a large file would cost more time
/// than all the rest of reading it.
package struct NameTable: Sendable {
  /// How many names the table takes, so that a file of nothing but different names cannot fill the
  /// memory.
  package let limit: Int

  /// The bytes of all names, one after the other.
  private var bytes: [UInt8] = []
  /// Where each name ends in ``bytes``.
  private var ends: [Int] = []
  /// Numbers by hash, 0 where there is none; always fewer than half of them are taken.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  package init(limit: Int = 1 << 20) {
    self.limit = limit
  }

  /// How many names there are; their numbers go from 1 to this, and 0 is no name.
  package var count: Int { ends.count }

  /// The name of a number.
  package subscript(number: UInt32) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// The number of a name.
  package mutating func number(of name: String) -> UInt32? {
    var name = name
    return name.withUTF8 { number(of: $0.span) }
  }

  /// The number of the name with these bytes, a new one if it is new; nil when the table is full.
  package mutating func number(of name: Span<UInt8>) -> UInt32? {
    let mask = slots.count - 1
    var slot = Self.hash(name) & mask
    while slots[slot] != 0 {
      if isName(slots[slot], name) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    guard count < limit else { return nil }
    for index in name.indices { bytes.append(name[index]) }
    ends.append(bytes.count)
    slots[slot] = UInt32(count)
    if count * 2 >= slots.count { grow() }
    return UInt32(count)
  }

  @inline(__always)
  private func range(of number: UInt32) -> Range<Int> {
    let index = Int(number) - 1
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  @inline(__always)
  private func isName(_ number: UInt32, _ name: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == name.count else { return false }
    let own = bytes.span.extracting(range)
    for index in 0..<name.count where own[unchecked: index] != name[unchecked: index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for number in 1...UInt32(count) {
      var slot = Self.hash(bytes.span.extracting(range(of: number))) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = number
    }
  }

  /// A multiplicative hash, eight bytes at a time.
  @inline(__always)
  private static func hash(_ name: Span<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: name.count)
    var word: UInt64 = 0
    for index in 0..<name.count {
      word = word << 8 | UInt64(name[unchecked: index])
      if index & 7 == 7 {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        word = 0
      }
    }
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
