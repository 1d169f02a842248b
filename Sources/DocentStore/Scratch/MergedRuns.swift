/// Reads sorted runs as one.
struct MergedRuns<Element: RunElement> {
  /// How many elements of a run are read at a time.
  static var pageSize: Int { 2048 }

  private let source: SortedRuns<Element>
  private var pages: [[Element]]
  private var places: [Int]
  private var offsets: [Int]
  /// The runs that have more, as a heap: the one with the least element first. Of equal elements
  /// that of the older run comes first.
  private var heap: [Int] = []

  init(reading source: SortedRuns<Element>) throws {
    self.source = source
    pages = Array(repeating: [], count: source.runs)
    places = Array(repeating: 0, count: source.runs)
    offsets = places
    for run in 0..<source.runs where try fill(run) {
      heap.append(run)
      rise(heap.count - 1)
    }
  }

  /// The next element, if there is one.
  mutating func next() throws -> Element? {
    guard let run = heap.first else { return nil }
    let element = pages[run][places[run]]
    places[run] += 1
    if places[run] == pages[run].count, try !fill(run) {
      let last = heap.removeLast()
      if !heap.isEmpty { heap[0] = last }
    }
    if heap.count > 1 { sink() }
    return element
  }

  private mutating func fill(_ run: Int) throws -> Bool {
    places[run] = 0
    return try source.fill(&pages[run], run: run, at: &offsets[run])
  }

  @inline(__always)
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (pages[one][places[one]], pages[other][places[other]])
    return first < second || one < other && !(second < first)
  }

  private mutating func rise(_ start: Int) {
    var index = start
    while index > 0, precedes(heap[index], heap[(index - 1) / 2]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  @inline(__always)
  private mutating func sink() {
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[index]) else { return }
      heap.swapAt(child, index)
      index = child
    }
  }
}
