import Foundation
import GRDB
import GRDBSQLite

/// Rows in memory that SQL can read as a table.
///
/// `INSERT … SELECT` from such a table takes half the time of a statement that is bound and stepped
/// row by row (Scripts/bench imports). A subclass says what stands in the rows.
class TableRows {
  /// The columns of the table.
  var columns: [StaticString] { [] }
  /// How many rows there are.
  var count: Int { 0 }

  /// Gives the value of a column to SQLite, as one of `sqlite3_result_…`; nothing for NULL.
  func put(_ column: Int32, of row: Int, into context: OpaquePointer?) {}

  /// Makes the rows readable under a name while `body` runs.
  ///
  /// The rows are numbered from 0 by `rowid`.
  static func publishing<Value>(
    _ rows: TableRows, as name: StaticString, in db: Database, _ body: () throws -> Value
  ) throws -> Value {
    guard let connection = db.sqliteConnection else { throw StoreError.defect("no connection") }
    return try withExtendedLifetime(rows) {
      let code = sqlite3_create_module_v2(
        connection, name.description, TableModule.shared.module,
        Unmanaged.passUnretained(rows).toOpaque(), nil)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      // The connection outlives the rows and must not know of them any more.
      defer { sqlite3_create_module_v2(connection, name.description, nil, nil, nil) }
      return try body()
    }
  }
}
