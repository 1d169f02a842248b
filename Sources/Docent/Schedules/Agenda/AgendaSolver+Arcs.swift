extension AgendaSolver {
  /// What can follow each entry of a day after each stay.
  ///
  /// Those close in time are listed one by one, if they can be reached. From ``far`` on all can be,
  /// but for hurried ones, which are among those listed.
  struct Arcs {
    /// The followers, ascending for each stay and entry.
    private(set) var followers: [Int32] = []
    /// By stay and entry: the first of them in ``followers``; and the end of the last.
    private(set) var first: [Int32] = [0]
    /// By stay and entry: from which entry on all others can follow.
    private(set) var far: [Int32] = []
    private let count: Int

    /// Finds what can follow what.
    ///
    /// - Parameters:
    ///   - entries: The entries, by start.
    ///   - ready: By stay and entry, how early one can walk on after the stay.
    ///   - walks: The ways between their places.
    init(among entries: [Entry], after ready: [[Int]], _ walks: Walks) {
      count = entries.count
      let start = entries.map(\.start)
      let hurried = entries.indices.filter { entries[$0].isHurried }
      for ready in ready {
        for index in entries.indices {
          let time = ready[index]
          let near = start.lowerBound(time)
          let far = max(near, start.lowerBound(time + entries[index].longestWalk))
          list(near..<far, after: entries[index], among: entries, ready: time, walks)
          for next in hurried[hurried.lowerBound(far)...] {
            list(next..<next + 1, after: entries[index], among: entries, ready: time, walks)
          }
          self.far.append(Int32(far))
          first.append(Int32(followers.count))
        }
      }
    }

    private mutating func list(
      _ range: Range<Int>, after entry: Entry, among entries: [Entry], ready: Int, _ walks: Walks
    ) {
      for next in range where entry.leads(to: entries[next], ready: ready, walks) {
        followers.append(Int32(next))
      }
    }

    /// Calls a closure with the arrays as bare memory.
    func withUnsafeBuffers(
      _ body: (
        _ first: UnsafeBufferPointer<Int32>, _ followers: UnsafeBufferPointer<Int32>,
        _ far: UnsafeBufferPointer<Int32>
      ) -> Void
    ) {
      first.withUnsafeBufferPointer { first in
        followers.withUnsafeBufferPointer { followers in
          far.withUnsafeBufferPointer { far in body(first, followers, far) }
        }
      }
    }

    /// Returns the positions in ``followers`` of what can follow an entry after a stay.
    func range(after stay: Int, from entry: Int) -> Range<Int> {
      let cell = stay * count + entry
      return Int(first[cell])..<Int(first[cell + 1])
    }

    /// Returns from which entry on all others can follow an entry after a stay.
    func far(after stay: Int, from entry: Int) -> Int { Int(far[stay * count + entry]) }
  }
}
