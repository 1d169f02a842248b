/// What sorts by a number first, and then by all of it.
protocol RunElement: BitwiseCopyable, Comparable {
  /// A number that never falls in the order of the elements.
  var rank: UInt64 { get }
}

/// Elements without number, sorted in memory block by block and merged from a scratch file.
///
/// One block stays in memory, the others lie in the file: so memory does not grow with the count,
/// and few elements never touch the disk.
final class SortedRuns<Element: RunElement> {
  private var file: ScratchFile?
  /// The blocks in the file, as ranges of bytes.
  private var spilled: [Range<Int>] = []
  private var latest: [Element] = []
  private var sorter = BlockSorter<Element>()

  /// Sorts a block and keeps it; what comes back in its place is room for the next.
  func add(_ block: inout [Element]) throws {
    if !latest.isEmpty { try spill() }
    sorter.sort(&block)
    swap(&block, &latest)
    block.removeAll(keepingCapacity: true)
  }

  /// All elements in order.
  func merged() throws -> MergedRuns<Element> {
    try MergedRuns(reading: self)
  }

  private func spill() throws {
    if file == nil { file = try ScratchFile() }
    let start = file?.count ?? 0
    try latest.withUnsafeBytes { try file?.append($0) }
    spilled.append(start..<(file?.count ?? 0))
  }

  /// The runs, oldest first; the last one is in memory.
  var runs: Int { spilled.count + 1 }

  /// Fills a page with the elements of a run from `offset` on, and returns how many there were.
  func read(
    into page: UnsafeMutableBufferPointer<Element>, run: Int, from offset: Int
  ) throws -> Int {
    guard run < spilled.count else {
      let rest = latest[min(offset, latest.count)..<min(offset + page.count, latest.count)]
      _ = page.initialize(fromContentsOf: rest)
      return rest.count
    }
    let stride = MemoryLayout<Element>.stride
    let count = min(page.count, spilled[run].count / stride - offset)
    let bytes = UnsafeMutableRawBufferPointer(start: page.baseAddress, count: count * stride)
    try file?.read(into: bytes, from: spilled[run].lowerBound + offset * stride)
    return count
  }
}

/// Sorts blocks with room that it keeps.
struct BlockSorter<Element: RunElement> {
  private var keys: [Key] = []
  private var spare: [Key] = []
  private var sorted: [Element] = []

  private struct Key {
    var rank: UInt64
    var index: UInt32
  }

  /// Sorts by the ranks' digits of sixteen bits, lowest first, and then those of one rank.
  mutating func sort(_ block: inout [Element]) {
    guard block.count > 256 else { return block.sort() }
    keys.removeAll(keepingCapacity: true)
    for index in block.indices {
      keys.append(Key(rank: block[index].rank, index: UInt32(index)))
    }
    spare = keys
    for shift in stride(from: UInt64(0), to: 64, by: 16) { distribute(by: shift) }
    sorted.removeAll(keepingCapacity: true)
    for key in keys { sorted.append(block[Int(key.index)]) }
    swap(&block, &sorted)
    sortEqualRanks(of: &block)
  }

  private mutating func distribute(by shift: UInt64) {
    var places = [Int](repeating: 0, count: 1 << 16)
    for key in keys { places[Int(key.rank >> shift & 0xFFFF)] += 1 }
    guard !places.contains(keys.count) else { return }
    var sum = 0
    for digit in places.indices {
      (places[digit], sum) = (sum, sum + places[digit])
    }
    for key in keys {
      let digit = Int(key.rank >> shift & 0xFFFF)
      spare[places[digit]] = key
      places[digit] += 1
    }
    swap(&keys, &spare)
  }

  private func sortEqualRanks(of block: inout [Element]) {
    var start = 0
    while start < block.count {
      var end = start + 1
      while end < block.count, block[end].rank == block[start].rank { end += 1 }
      if end - start > 1 { block[start..<end].sort() }
      start = end
    }
  }
}
