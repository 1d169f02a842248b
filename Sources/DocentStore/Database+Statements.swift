import Docent
import Foundation
import GRDB

extension Database {
  /// The time that records carry, by the store's clock: one in all of a transaction.
  var now: Instant {
    get throws {
      Instant(seconds: Int(try transactionDate.timeIntervalSince1970.rounded(.down)))
    }
  }
}

// The SQL is a StaticString: values can only come in as arguments, never by concatenation.
extension Database {
  /// Runs a statement, prepared once a connection.
  func run(_ sql: StaticString, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql.description).execute(arguments: arguments)
  }

  /// Runs a statement that reads ``TableRows``, and forgets it: one that is kept would go on to read
  /// rows that are gone.
  func runOnce(_ sql: StaticString, _ arguments: StatementArguments = []) throws {
    try makeStatement(sql: sql.description).execute(arguments: arguments)
  }

  /// Every row of a query that reads ``TableRows``, which is forgotten like that.
  func rowsOnce<Value>(
    _ sql: StaticString, _ arguments: StatementArguments = [], as value: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    let cursor = try Row.fetchCursor(makeStatement(sql: sql.description), arguments: arguments)
    while let row = try cursor.next() { values.append(try value(row)) }
    return values
  }

  /// Runs an insertion and returns the new row.
  func insert(_ sql: StaticString, _ arguments: StatementArguments) throws -> Int64 {
    try run(sql, arguments)
    return lastInsertedRowID
  }

  /// Every row of a query, in its order.
  func rows<Value>(
    _ sql: StaticString, _ arguments: StatementArguments = [], as value: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments) { values.append(try value($0)) }
    return values
  }

  /// Calls `body` with every row of a query, in its order.
  func forEachRow(
    _ sql: StaticString, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql.description), arguments: arguments)
    while let row = try cursor.next() { try body(row) }
  }

  /// The first row of a query.
  func row<Value>(
    _ sql: StaticString, _ arguments: StatementArguments = [], as value: (Row) throws -> Value
  ) throws -> Value? {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql.description), arguments: arguments)
    return try cursor.next().map(value)
  }

  /// The first column of the first row of a query.
  func value<Value: DatabaseValueConvertible>(
    _ sql: StaticString, _ arguments: StatementArguments = [], as type: Value.Type = Value.self
  ) throws -> Value? {
    try row(sql, arguments) { $0[0] as Value? } ?? nil
  }
}

extension StoreError {
  /// Runs a removal and names who needs the record when the schema refuses it.
  ///
  /// A refused removal leaves nothing behind, whatever the caller does with the error.
  static func removing(
    _ kind: String, _ name: String, neededBy user: String, in db: Database,
    _ work: () throws -> Void
  ) throws {
    do {
      try db.inSavepoint {
        try work()
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw StoreError.inUse(kind, name: name, by: user)
    }
  }
}
