public import Docent
import Foundation
import GRDB

/// One file that holds an association's people, conferences, pairs, schedules and attendance.
///
/// All access goes through ``read(_:)`` and ``write(dryRun:_:)``; each is one transaction. Several
/// processes may use a file at once: readers never wait, writers wait for one another up to
/// ``busyTimeout`` seconds.
public struct Store: Sendable {
  /// Seconds after which a writer gives up waiting for another.
  public static let busyTimeout = 5.0

  // Not a pool: to open one writes to the file whenever its write-ahead log is empty, so that
  // reading would wait for writers; and one command has no use for several readers.
  private let writer: DatabaseQueue
  /// The file, or nil for a store in memory.
  public let path: String?

  private init(_ writer: DatabaseQueue, path: String?) {
    self.writer = writer
    self.path = path
  }

  /// Opens a file and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - clock: What tells the time that records carry.
  /// - Throws: ``StoreError`` when the file is missing, not Docent's, from a newer Docent, damaged,
  ///   in use past the timeout or not to be opened.
  public init(
    opening path: String, clock: @escaping @Sendable () -> Instant = Store.systemClock
  ) throws {
    let isReadOnly = try StoreFile(path).check() == .readOnly
    try self.init(connecting: path, isReadOnly: isReadOnly, clock: clock)
  }

  /// Creates a file with an empty store.
  ///
  /// - Parameters:
  ///   - path: The file, which must not exist.
  ///   - clock: What tells the time that records carry.
  /// - Throws: ``StoreError`` when the file exists or cannot be created.
  public init(
    creating path: String, clock: @escaping @Sendable () -> Instant = Store.systemClock
  ) throws {
    try StoreFile(path).create { draft in
      try StoreError.translating(path) {
        let queue = try DatabaseQueue(
          path: draft, configuration: Self.configuration(isReadOnly: false, clock: clock))
        try SchemaHistory.migrate(queue)
        // The file remembers its mode: readers and a writer do not wait for each other.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
      }
    }
    try self.init(opening: path, clock: clock)
  }

  /// Creates an empty store in memory, gone with its last copy.
  public init(clock: @escaping @Sendable () -> Instant = Store.systemClock) throws {
    let queue = try DatabaseQueue(
      configuration: Self.configuration(isReadOnly: false, clock: clock))
    self.init(queue, path: nil)
    try SchemaHistory.migrate(queue)
  }

  private init(
    connecting path: String, isReadOnly: Bool, clock: @escaping @Sendable () -> Instant
  ) throws {
    let writer = try StoreError.translating(path) {
      let configuration = Self.configuration(isReadOnly: isReadOnly, clock: clock)
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    self.init(writer, path: path)
    try StoreError.translating(path) { try SchemaHistory.migrate(writer) }
  }

  /// The computer's clock.
  public static let systemClock: @Sendable () -> Instant = {
    Instant(seconds: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// Runs a unit of work that only reads, on one state of the file.
  public func read<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
    try StoreError.translating(path) {
      try writer.read { try body(Transaction($0)) }
    }
  }

  /// Runs a unit of work that writes: all of it is kept, or nothing when it throws.
  ///
  /// - Parameters:
  ///   - dryRun: Whether to undo the work in the end, so that its result tells what would happen.
  ///   - body: The work.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws, or ``StoreError``.
  public func write<Value>(
    dryRun: Bool = false, _ body: (borrowing Transaction) throws -> Value
  ) throws -> Value {
    try StoreError.translating(path) {
      try writer.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          result = try body(Transaction(db))
          return dryRun ? .rollback : .commit
        }
        guard let result else { throw StoreError.defect("a transaction ended without a result") }
        return result
      }
    }
  }

  /// Copies the store as of now into a new file, while others may write.
  ///
  /// - Throws: ``StoreError`` when the file exists or cannot be created.
  public func backup(to path: String) throws {
    try StoreFile(path).create { draft in
      try StoreError.translating(path) {
        let copy = try DatabaseQueue(path: draft)
        try writer.backup(to: copy)
        try copy.close()
      }
    }
  }

  private static func configuration(
    isReadOnly: Bool, clock: @escaping @Sendable () -> Instant
  ) -> Configuration {
    var configuration = Configuration()
    configuration.transactionClock = .custom { _ in
      Date(timeIntervalSince1970: Double(clock().seconds))
    }
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }
}
