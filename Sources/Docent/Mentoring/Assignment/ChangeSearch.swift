/// A search for the cheapest chain of moves, by Dijkstra's algorithm on what pairs lack in price.
///
/// Nodes are rows (looking for a place), columns (with one row too many) and the outside: a row may
/// go there, at its price, and so may a seat that is free; from there come rows that are not
/// served, and any column can drop a row, at its price.
struct ChangeSearch {
  private let basis: AssignmentWhatIf
  private var distances: [Int64]
  private var parents: [Int]
  private var isDone: [Bool]
  private var heap = NodeHeap()

  init(_ basis: AssignmentWhatIf) {
    self.basis = basis
    let count = basis.columns.count + basis.openSeats.count + 1
    distances = Array(repeating: .max, count: count)
    parents = Array(repeating: -1, count: count)
    isDone = Array(repeating: false, count: count)
  }

  var outside: Int { basis.columns.count + basis.openSeats.count }

  func node(ofColumn column: Int) -> Int { basis.columns.count + column }

  func distance(of node: Int) -> Int64 { distances[node] }

  mutating func start(at node: Int) {
    distances[node] = 0
    heap.push(0, node)
  }

  /// Returns the nodes of the shortest path from the start, both ends included.
  mutating func path(to target: Int) -> [Int]? {
    if isDone[target] { return path(of: target) }
    while let (_, node) = heap.pop() {
      if isDone[node] { continue }
      isDone[node] = true
      expand(node)
      if node == target { return path(of: node) }
    }
    return nil
  }

  private func path(of target: Int) -> [Int] {
    var path = [target]
    while parents[path[path.count - 1]] >= 0 { path.append(parents[path[path.count - 1]]) }
    return path.reversed()
  }

  private mutating func expand(_ node: Int) {
    let prices = basis.certificate
    if node == outside {
      for row in basis.unserved { relax(Int(row), from: node, by: 0) }
      for column in basis.openSeats.indices where !basis.rowsOfColumn[column].isEmpty {
        relax(self.node(ofColumn: column), from: node, by: prices.columnPrices[column])
      }
    } else if node < basis.columns.count {
      let gap =
        prices.rowPrices[node] - prices.servedFactor * Int64(basis.levels[node])
      for (column, score) in basis.openPairs(of: node) where column != basis.columns[node] {
        relax(
          self.node(ofColumn: Int(column)), from: node,
          by: gap + prices.columnPrices[Int(column)] - prices.scoreFactor * Int64(score))
      }
      if basis.columns[node] >= 0 { relax(outside, from: node, by: prices.rowPrices[node]) }
    } else {
      let column = node - basis.columns.count
      for row in basis.rowsOfColumn[column] { relax(Int(row), from: node, by: 0) }
      if basis.rowsOfColumn[column].count < basis.openSeats[column] {
        relax(outside, from: node, by: 0)
      }
    }
  }

  private mutating func relax(_ node: Int, from parent: Int, by length: Int64) {
    let distance = distances[parent] + length
    guard distance < distances[node] else { return }
    distances[node] = distance
    parents[node] = parent
    heap.push(distance, node)
  }
}

/// A binary heap of nodes by distance, equal ones by number.
private struct NodeHeap {
  private var items: [(key: Int64, node: Int)] = []

  mutating func push(_ key: Int64, _ node: Int) {
    items.append((key, node))
    var index = items.count - 1
    while index > 0, items[index] < items[(index - 1) / 2] {
      items.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func pop() -> (key: Int64, node: Int)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    items[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < items.count && items[child] < items[least] {
        least = child
      }
      if least == index { return first }
      items.swapAt(index, least)
      index = least
    }
  }
}
