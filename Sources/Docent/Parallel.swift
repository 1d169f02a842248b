import Dispatch

/// Work that is divided over the cores of the machine.
enum Parallel {
  /// Calls a closure for each number below a count, several at a time, and returns what it returns
  /// in the order of the numbers.
  ///
  /// - Parameters:
  ///   - count: How many calls there are.
  ///   - workers: How many are made at a time.
  ///   - body: What to do; it must touch nothing that another call changes.
  /// - Returns: What the calls returned.
  static func map<Result: Sendable>(
    _ count: Int, workers: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard workers > 1, count > 1 else { return (0..<count).map(body) }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      nonisolated(unsafe) let buffer = buffer
      let workers = min(workers, count)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for number in stride(from: worker, to: count, by: workers) {
          buffer.initializeElement(at: number, to: body(number))
        }
      }
      filled = count
    }
  }
}
