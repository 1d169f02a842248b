import Docent
import Foundation
import GRDB
import GRDBSQLite

extension ScanKey {
  /// The first byte of a key that is not one of a UUID in lower case.
  private var tag: UInt8? {
    switch kind {
    case .upperUUID: UInt8(ascii: "U")
    case .hash: UInt8(ascii: "h")
    case .uuid, .short, .long: nil
    }
  }

  /// What the column `scan_key` has; `long` is the text of a long key.
  func put(into context: OpaquePointer?, long: @autoclosure () -> String) {
    // -1 asks SQLite to copy the bytes.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard kind != .long else { return sqlite3_result_text(context, long(), -1, copied) }
    var bytes = (UInt64(0), high.bigEndian, low.bigEndian)
    withUnsafeMutableBytes(of: &bytes) { bytes in
      let start = bytes.baseAddress
      if kind == .short {
        sqlite3_result_text(
          context, start.map { ($0 + 8).assumingMemoryBound(to: CChar.self) },
          Int32(low & 0xFF), copied)
      } else if let tag {
        bytes[7] = tag
        sqlite3_result_blob(context, start.map { $0 + 7 }, 17, copied)
      } else {
        sqlite3_result_blob(context, start.map { $0 + 8 }, 16, copied)
      }
    }
  }

  /// `docent_scan_key(text)`, which the migration of older files calls.
  static var sqlFunction: DatabaseFunction {
    DatabaseFunction("docent_scan_key", argumentCount: 1, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]) else { return nil }
      let key = ScanKey(text)
      guard key.kind != .short, key.kind != .long else { return text }
      return Data((key.tag.map { [$0] } ?? []) + key.bytes)
    }
  }
}
