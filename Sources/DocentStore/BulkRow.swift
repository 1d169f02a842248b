import Docent
import GRDB
import GRDBSQLite

/// A row straight from SQLite's statement, for queries with thousands of them.
///
/// GRDB's row takes three times as long (see Scripts/bench startup). It is gone with the next row.
struct BulkRow {
  fileprivate let statement: SQLiteStatement

  /// The number of a column; 0 for NULL.
  func int(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(statement, column))
  }

  /// The number of a column, if it is not NULL.
  func optionalInt(_ column: Int32) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : int(column)
  }

  /// The row that a column refers to.
  func id<Entity>(_ column: Int32) -> Identifier<Entity> {
    Identifier(rawValue: sqlite3_column_int64(statement, column))
  }

  /// The truth of a column; false for NULL.
  func bool(_ column: Int32) -> Bool {
    sqlite3_column_int(statement, column) != 0
  }

  /// The text of a column; empty for NULL.
  func text(_ column: Int32) -> String {
    // The order matters: to ask for the text makes its length that of UTF-8.
    guard let text = sqlite3_column_text(statement, column) else { return "" }
    let length = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
  }
}

extension Database {
  /// Reads every row of a query, in its order.
  func forEachRow(
    _ sql: StaticString, _ arguments: StatementArguments, _ body: (BulkRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql.description)
    try statement.setArguments(arguments)
    let row = BulkRow(statement: statement.sqliteStatement)
    defer { sqlite3_reset(row.statement) }
    while true {
      switch sqlite3_step(row.statement) {
      case SQLITE_ROW: try body(row)
      case SQLITE_DONE: return
      case let code:
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
      }
    }
  }
}
