/// The parts of a face within which rows can be exchanged.
///
/// Columns are nodes; an arc leads from a row's column to any other that it could have. Two nodes
/// more stand for rows that may go without, and for seats that may stay empty. Another solution
/// differs from the present one by cycles, so an edge can only be used if both of its ends lie in
/// one strongly connected part (Tarjan 1972).
struct ExchangeGraph {
  private let face: AssignmentFace
  private let columns: [Int32]
  private let seated: SeatedRows
  private let waiting: [Int32]
  private var arcs: [Int32] = []
  private var firstArc: [Int] = [0]
  /// The part of each column, and of the two nodes besides.
  private(set) var part: [Int32] = []

  private var columnCount: Int { face.upper.count }
  private var goingWithout: Int { columnCount }
  private var stayingEmpty: Int { columnCount + 1 }

  init(_ face: AssignmentFace, columns: [Int32]) {
    self.face = face
    self.columns = columns
    seated = SeatedRows(columns: columns, seats: face.upper)
    waiting = columns.indices.filter { columns[$0] < 0 }.map(Int32.init)
    addArcs()
    part = strongParts()
  }

  /// The face without what no exchange can change; nil if nothing can be changed at all.
  func narrowed() -> AssignmentFace? {
    var face = face
    let columns = columns
    func canLeave(_ row: Int) -> Bool {
      columns[row] < 0
        || !face.isFirm[row] && part[Int(columns[row])] == part[goingWithout]
    }
    face.keepEdges { row, column, _ in
      let home = columns[row] < 0 ? goingWithout : Int(columns[row])
      return column == home || part[home] == part[column]
    }
    var isOpen = false
    for row in columns.indices {
      let range = face.edges.range(row)
      let isFixed = range.count < 2 && (columns[row] < 0 ? range.isEmpty : !canLeave(row))
      face.isFirm[row] = !canLeave(row)
      guard columns[row] >= 0 else { continue }
      guard isFixed else {
        isOpen = true
        continue
      }
      let column = Int(columns[row])
      face.upper[column] -= 1
      face.lower[column] = max(0, face.lower[column] - 1)
    }
    let isFirm = face.isFirm
    let counts = columns.indices.map { face.edges.range($0).count }
    face.keepEdges { row, _, _ in counts[row] > 1 || !isFirm[row] }
    return isOpen ? face : nil
  }

  private mutating func addArcs() {
    for column in 0..<columnCount {
      for seat in seated.taken(Int32(column)) {
        let row = Int(seated.rows[seat])
        for index in face.edges.range(row) where face.edges.columns[index] != column {
          arcs.append(face.edges.columns[index])
        }
        if !face.isFirm[row] { arcs.append(Int32(goingWithout)) }
      }
      if seated.load[column] < face.upper[column] { arcs.append(Int32(stayingEmpty)) }
      firstArc.append(arcs.count)
    }
    for row in waiting {
      for index in face.edges.range(Int(row)) { arcs.append(face.edges.columns[index]) }
    }
    firstArc.append(arcs.count)
    for column in 0..<columnCount where seated.load[column] > face.lower[column] {
      arcs.append(Int32(column))
    }
    firstArc.append(arcs.count)
  }

  private func strongParts() -> [Int32] {
    let count = columnCount + 2
    var part = [Int32](repeating: -1, count: count)
    var order = [Int32](repeating: -1, count: count)
    var low = order
    var next = firstArc
    var (path, open): ([Int], [Int]) = ([], [])
    var (visited, parts): (Int32, Int32) = (0, 0)
    for root in 0..<count where order[root] < 0 {
      path.append(root)
      while let node = path.last {
        if order[node] < 0 {
          (order[node], low[node]) = (visited, visited)
          visited += 1
          open.append(node)
        }
        if next[node] < firstArc[node + 1] {
          let other = Int(arcs[next[node]])
          next[node] += 1
          if order[other] < 0 {
            path.append(other)
          } else if part[other] < 0 {
            low[node] = min(low[node], order[other])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        while let member = open.popLast() {
          part[member] = parts
          if member == node { break }
        }
        parts += 1
      }
    }
    return part
  }
}
