/// A queue of nodes by integer key, for keys that never fall below the last one taken.
///
/// Keys within a window have a bucket each (Dial 1969), found through three levels of bits, so
/// that adding and taking cost a few instructions; the few keys beyond the window wait in a list. Nodes of one key are taken last in, first out, which among many ties leads away from the
/// start quickly. A node whose key falls is added again; who takes it the second time ignores it.
struct BucketQueue: ~Copyable {
  private static let none: Int32 = -1

  private var workspace = Workspace()
  private let window: Int64
  private var heads: FlatArray<Int32>
  private let low: FlatArray<UInt64>
  private let middle: FlatArray<UInt64>
  private var high: UInt64 = 0
  private var entries: FlatArray<Entry>
  private var entryCount = 0
  private var base: Int64 = 0
  private var beyond: [Distant] = []

  private struct Entry: BitwiseCopyable {
    var node: Int32
    var next: Int32
  }

  private struct Distant {
    var node: Int32
    var key: Int64
  }

  /// Creates a queue whose window suits keys that rise in steps of at most `step`.
  init(step: Int32) {
    let bits = step <= 2_048 ? 12 : 18
    window = 1 << Int64(bits)
    heads = workspace.array(1 << bits, of: Self.none)
    low = workspace.array(1 << (bits - 6), of: 0)
    middle = workspace.array(1 << (bits - 12), of: 0)
    entries = workspace.array(1024, of: Entry(node: 0, next: 0))
  }

  /// Adds a node; the key must not be negative, nor below the last one taken.
  @inline(__always)
  mutating func add(_ node: Int32, key: Int64) {
    let offset = key &- base
    guard offset < window else {
      beyond.append(Distant(node: node, key: key))
      return
    }
    if entryCount == entries.count { grow() }
    // The offset lies within the window, so no conversion or shift loses anything.
    let bucket = Int(truncatingIfNeeded: offset)
    entries[entryCount] = Entry(node: node, next: heads[bucket])
    heads[bucket] = Int32(truncatingIfNeeded: entryCount)
    entryCount &+= 1
    low[bucket >> 6] |= 1 << UInt64(bucket & 63)
    middle[bucket >> 12] |= 1 << UInt64(bucket >> 6 & 63)
    high |= 1 << UInt64(bucket >> 12)
  }

  /// Takes a node with the smallest key, or returns nil when there is none.
  @inline(__always)
  mutating func take() -> (node: Int32, key: Int64)? {
    if high == 0 {
      guard advance() else { return nil }
    }
    let top = high.trailingZeroBitCount
    let word = top << 6 | middle[top].trailingZeroBitCount
    let bucket = word << 6 | low[word].trailingZeroBitCount
    let entry = entries[heads[bucket]]
    heads[bucket] = entry.next
    if entry.next == Self.none { clear(bucket) }
    return (entry.node, base &+ Int64(bucket))
  }

  /// Removes everything, so that keys may begin at 0 again.
  mutating func removeAll() {
    while high != 0 {
      let top = high.trailingZeroBitCount
      let word = top << 6 | middle[top].trailingZeroBitCount
      let bucket = word << 6 | low[word].trailingZeroBitCount
      heads[bucket] = Self.none
      clear(bucket)
    }
    entryCount = 0
    base = 0
    if !beyond.isEmpty { beyond.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  private mutating func clear(_ bucket: Int) {
    low[bucket >> 6] &= ~(1 << UInt64(bucket & 63))
    guard low[bucket >> 6] == 0 else { return }
    middle[bucket >> 12] &= ~(1 << UInt64(bucket >> 6 & 63))
    if middle[bucket >> 12] == 0 { high &= ~(1 << UInt64(bucket >> 12)) }
  }

  /// Moves the window to the smallest key beyond it.
  private mutating func advance() -> Bool {
    guard let least = beyond.lazy.map(\.key).min() else { return false }
    base = least
    entryCount = 0
    let waiting = beyond
    beyond.removeAll(keepingCapacity: true)
    for item in waiting { add(item.node, key: item.key) }
    return true
  }

  private mutating func grow() {
    let larger = workspace.array(entries.count * 2, of: Entry(node: 0, next: 0))
    for index in 0..<entries.count { larger[index] = entries[index] }
    workspace.free(entries)
    entries = larger
  }
}
