/// Reads sorted runs as one.
///
/// A page of each run is in memory. The pages lie side by side in one piece of memory without
/// bounds checks, of which nothing gets out: this is called for each scan of a file.
final class MergedRuns<Element: RunElement> {
  /// How many elements of a run are read at a time.
  static var pageSize: Int { 1024 }

  private let source: SortedRuns<Element>
  private let pages: UnsafeMutablePointer<Element>
  /// Where the next element of each run is, among all pages, and where its page ends.
  private let next: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  /// How much of each run was read.
  private var offsets: [Int]
  /// The runs that have more, as a heap: the one with the least element first.
  ///
  /// Of equal elements that of the older run comes first.
  private let heap: UnsafeMutablePointer<Int>
  private var count = 0

  init(reading source: SortedRuns<Element>) throws {
    self.source = source
    let runs = source.runs
    pages = .allocate(capacity: runs * Self.pageSize)
    next = .allocate(capacity: runs)
    ends = .allocate(capacity: runs)
    heap = .allocate(capacity: runs)
    offsets = Array(repeating: 0, count: runs)
    for run in 0..<runs where try fill(run) {
      heap[count] = run
      count += 1
      rise(count - 1)
    }
  }

  deinit {
    pages.deallocate()
    next.deallocate()
    ends.deallocate()
    heap.deallocate()
  }

  /// The next element, if there is one.
  func read() throws -> Element? {
    guard count > 0 else { return nil }
    let run = heap[0]
    let element = pages[next[run]]
    next[run] += 1
    if next[run] == ends[run], try !fill(run) {
      count -= 1
      heap[0] = heap[count]
    }
    if count > 1 { sink() }
    return element
  }

  private func fill(_ run: Int) throws -> Bool {
    let start = run * Self.pageSize
    let page = UnsafeMutableBufferPointer(start: pages + start, count: Self.pageSize)
    let got = try source.read(into: page, run: run, from: offsets[run])
    offsets[run] += got
    next[run] = start
    ends[run] = start + got
    return got > 0
  }

  @inline(__always)
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (pages[next[one]], pages[next[other]])
    return first < second || one < other && !(second < first)
  }

  private func rise(_ start: Int) {
    var index = start
    while index > 0, precedes(heap[index], heap[(index - 1) / 2]) {
      swap(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private func sink() {
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < count else { return }
      if child + 1 < count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[index]) else { return }
      swap(child, index)
      index = child
    }
  }

  @inline(__always)
  private func swap(_ one: Int, _ other: Int) {
    (heap[one], heap[other]) = (heap[other], heap[one])
  }
}
