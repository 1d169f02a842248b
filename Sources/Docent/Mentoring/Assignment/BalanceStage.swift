/// Spreads rows over columns as evenly as a face allows: with the least sum of squares of loads.
///
/// While some path of exchanges takes a row off a column and adds one to a column with two or more
/// fewer, following it lowers the sum; when there is none, the sum is least (Harvey, Ladner, Lovász
/// and Tamir 2003, on cost-reducing paths). Paths are looked for from the fullest columns down,
/// which leaves none behind: what a full column reaches is as full.
///
/// Scarce columns are full in every solution, so only the others take part.
struct BalanceStage {
  private var face: AssignmentFace
  private var seated: SeatedRows
  /// The rows that each column has besides, such as pinned ones.
  private let besides: [Int32]
  private var searched: [Int32]
  private var round: Int32 = 0
  /// The row that would come to each column found in this round.
  private var comer: [Int32]

  init(_ face: AssignmentFace, columns: [Int32], besides: [Int32]) {
    self.besides = besides
    self.face = face
    seated = SeatedRows(columns: columns, seats: face.upper)
    searched = Array(repeating: 0, count: face.upper.count)
    comer = Array(repeating: -1, count: face.upper.count)
  }

  /// Returns an even solution, and the face of all that are as even.
  mutating func run() -> (columns: [Int32], face: AssignmentFace) {
    let most = seated.load.indices.filter(isFree).map(load).max() ?? 0
    for load in stride(from: most, to: 1, by: -1) {
      var isMoving = true
      while isMoving {
        round += 1
        isMoving = false
        for column in seated.load.indices
        where self.load(column) == load && isFree(column) && relieve(Int32(column)) {
          isMoving = true
        }
      }
    }
    narrow()
    return (seated.column, face)
  }

  /// Whether a column's load may change.
  private func isFree(_ column: Int) -> Bool { face.lower[column] < face.upper[column] }

  private func load(_ column: Int) -> Int32 { seated.load[column] + besides[column] }

  /// Takes a row off a column along a path to one with two fewer.
  private mutating func relieve(_ column: Int32) -> Bool {
    let target = load(Int(column)) - 2
    guard searched[Int(column)] < round else { return false }
    searched[Int(column)] = round
    var stack = [column]
    while let from = stack.popLast() {
      for seat in seated.taken(from) {
        let row = seated.rows[seat]
        for index in face.edges.range(Int(row)) {
          let next = face.edges.columns[index]
          guard searched[Int(next)] < round else { continue }
          searched[Int(next)] = round
          comer[Int(next)] = row
          if load(Int(next)) <= target, seated.hasRoom(next) {
            shift(to: next, from: column)
            return true
          }
          stack.append(next)
        }
      }
    }
    return false
  }

  private mutating func shift(to last: Int32, from first: Int32) {
    var column = last
    while column != first {
      let row = comer[Int(column)]
      let left = seated.column[Int(row)]
      seated.stand(row)
      seated.sit(row, at: column)
      column = left
    }
  }

  /// Narrows the face by dual prices: what one more row on a column would cost.
  ///
  /// The k-th row of a column costs 2k - 1. A column's price is what the last row of the fullest
  /// column costs that could pass rows on to it; exchanges between equal prices cost nothing.
  private mutating func narrow() {
    let prices = prices
    let (columns, isScarce) = (seated.column, face.isScarce)
    face.keepEdges { row, column, _ in
      columns[row] < 0 || isScarce[column]
        || prices[Int(columns[row])] == prices[column]
    }
    for column in prices.indices where isFree(column) {
      let sure = (prices[column] - 1) / 2 - besides[column]
      let capacity = face.upper[column]
      face.lower[column] = max(0, min(sure, capacity))
      face.upper[column] = max(0, min(sure + 1, capacity))
    }
  }

  private var prices: [Int32] {
    var prices = [Int32](repeating: -1, count: seated.load.count)
    var isPriced = seated.load.map { _ in false }
    let columns = seated.load.indices.filter { isFree($0) && seated.load[$0] > 0 }
      .sorted { load($0) > load($1) }
    var stack: [Int32] = []
    for root in columns where !isPriced[root] {
      let price = 2 * load(root) - 1
      (isPriced[root], prices[root]) = (true, price)
      stack.append(Int32(root))
      while let column = stack.popLast() {
        for seat in seated.taken(column) {
          for index in face.edges.range(Int(seated.rows[seat])) {
            let next = Int(face.edges.columns[index])
            if isPriced[next] { continue }
            (isPriced[next], prices[next]) = (true, price)
            stack.append(Int32(next))
          }
        }
      }
    }
    return prices
  }
}
