import Docent
import Foundation

/// Instances as `Scripts/bench.d/matching_instances.py` writes them: four 64-bit numbers (1 for
/// dense; rows; columns; scores), then 32-bit seats, then 16-bit scores row by row, or 32-bit row
/// starts, columns and scores.
enum MatchingInstance {
  static func read(_ path: String) throws -> AssignmentProblem {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    let head: [Int64] = try numbers(4, file)
    let (rows, columns, count) = (Int(head[1]), Int(head[2]), Int(head[3]))
    let seats: [Int32] = try numbers(columns, file)
    let candidates: AssignmentProblem.Candidates
    if head[0] == 1 {
      let scores: [Int16] = try numbers(count, file)
      candidates = .dense(MatrixScores(rowCount: rows, columnCount: columns, scores: scores))
    } else {
      candidates = .sparse(
        SparseScores(
          start: try numbers(rows + 1, file), columns: try numbers(count, file),
          scores: try numbers(count, file)))
    }
    return try AssignmentProblem(
      tiers: Array(repeating: 0, count: rows), capacities: seats, candidates: candidates)
  }

  /// Reads numbers in place, so that a large matrix is in memory but once.
  private static func numbers<Number: BitwiseCopyable>(
    _ count: Int, _ file: FileHandle
  ) throws -> [Number] {
    try Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var at = 0
      while at < bytes.count, let base = bytes.baseAddress {
        let got = Foundation.read(file.fileDescriptor, base + at, bytes.count - at)
        guard got > 0 else { throw CocoaError(.fileReadCorruptFile) }
        at += got
      }
      initialized = count
    }
  }
}
