import GRDBSQLite

/// The callbacks by which SQLite reads ``TableRows``.
///
/// The table is eponymous: it is there under its module's name, and cannot be created.
final class TableModule: @unchecked Sendable {
  // SQLite keeps the address of the module as long as a connection knows it, and never writes to
  // it; so there is one for ever.
  static let shared = TableModule()
  let module: UnsafeMutablePointer<sqlite3_module>

  /// What SQLite holds for a table: its own fields first.
  private struct Table {
    var base = sqlite3_vtab()
    var rows: Unmanaged<TableRows>
  }

  /// What SQLite holds for a pass over a table.
  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    var rows: Unmanaged<TableRows>
    var row = 0
    var count = 0
  }

  private init() {
    module = .allocate(capacity: 1)
    var callbacks = sqlite3_module()
    Self.setTable(&callbacks)
    Self.setCursor(&callbacks)
    module.initialize(to: callbacks)
  }

  private static func setTable(_ module: inout sqlite3_module) {
    module.xConnect = { connection, rows, _, _, table, _ in
      guard let rows else { return SQLITE_ERROR }
      let owner = Unmanaged<TableRows>.fromOpaque(rows)
      let columns = owner.takeUnretainedValue().columns.map(\.description)
      let code = sqlite3_declare_vtab(
        connection, "CREATE TABLE rows (\(columns.joined(separator: ", ")))")
      guard code == SQLITE_OK else { return code }
      let new = UnsafeMutablePointer<Table>.allocate(capacity: 1)
      new.initialize(to: Table(rows: owner))
      table?.pointee = UnsafeMutableRawPointer(new).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    module.xDisconnect = { table in
      UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: Table.self).deallocate()
      return SQLITE_OK
    }
    module.xBestIndex = { _, info in
      info?.pointee.estimatedCost = 1e9
      info?.pointee.estimatedRows = 1_000_000
      return SQLITE_OK
    }
    module.xOpen = { table, cursor in
      guard let table else { return SQLITE_ERROR }
      let rows = UnsafeMutableRawPointer(table).assumingMemoryBound(to: Table.self).pointee.rows
      let new = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      new.initialize(to: Cursor(rows: rows))
      cursor?.pointee = UnsafeMutableRawPointer(new)
        .assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
  }

  private static func setCursor(_ module: inout sqlite3_module) {
    module.xClose = { cursor in
      UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self).deallocate()
      return SQLITE_OK
    }
    module.xFilter = { cursor, _, _, _, _ in
      guard let cursor = TableModule.cursor(cursor) else { return SQLITE_ERROR }
      cursor.pointee.row = 0
      cursor.pointee.count = cursor.pointee.rows._withUnsafeGuaranteedRef { $0.count }
      return SQLITE_OK
    }
    module.xNext = { cursor in
      TableModule.cursor(cursor)?.pointee.row += 1
      return SQLITE_OK
    }
    module.xEof = { cursor in
      guard let cursor = TableModule.cursor(cursor) else { return 1 }
      return cursor.pointee.row < cursor.pointee.count ? 0 : 1
    }
    module.xColumn = { cursor, context, column in
      guard let cursor = TableModule.cursor(cursor) else { return SQLITE_ERROR }
      cursor.pointee.rows._withUnsafeGuaranteedRef {
        $0.put(column, of: cursor.pointee.row, into: context)
      }
      return SQLITE_OK
    }
    module.xRowid = { cursor, rowid in
      rowid?.pointee = Int64(TableModule.cursor(cursor)?.pointee.row ?? 0)
      return SQLITE_OK
    }
  }

  @inline(__always)
  private static func cursor(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self)
  }
}
