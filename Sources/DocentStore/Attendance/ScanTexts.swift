import Docent

/// The texts of a file's scans that have no room in their records, in memory or in a scratch file.
final class ScanTexts {
  private static let limit = 16 << 20
  private var bytes: [UInt8] = []
  private var file: ScratchFile?
  private var start: Int { file?.count ?? 0 }

  /// Adds the texts of a block, and returns by how much the places in them move.
  func add(_ texts: [UInt8]) throws -> Int {
    if bytes.count + texts.count > Self.limit {
      let scratch = try file ?? ScratchFile()
      try bytes.withUnsafeBytes { try scratch.append($0) }
      file = scratch
      bytes.removeAll(keepingCapacity: true)
    }
    let place = start + bytes.count
    bytes += texts
    return place
  }

  /// What stands at a place.
  func extra(at place: Int) throws -> ScanExtra {
    let header = try read(ScanExtra.headerSize, at: place)
    let length = ScanExtra.length(of: header)
    return ScanExtra(decoding: try read(length, at: place + ScanExtra.headerSize))
  }

  private func read(_ count: Int, at place: Int) throws -> [UInt8] {
    if place >= start { return Array(bytes[(place - start)..<(place - start + count)]) }
    var read = [UInt8](repeating: 0, count: count)
    try read.withUnsafeMutableBytes { try file?.read(into: $0, from: place) }
    return read
  }
}
