import GRDB

/// What can go wrong between a store and its caller.
public enum StoreError: Error, Equatable {
  /// There is no such file.
  case missing(String)
  /// The file to be created is there already.
  case exists(String)
  /// The file is not one of Docent's.
  case foreign(String)
  /// The file has migrations that this program does not know.
  case newer([String])
  /// The file is damaged.
  case damaged(String, reason: String)
  /// Another process kept writing past the timeout.
  case busy(String)
  /// The file may not be written.
  case readOnly(String)
  /// The file may not be read.
  case forbidden(String)
  /// The file could not be created.
  case cannotCreate(String, reason: String)
  /// The file could not be opened.
  case cannotOpen(String, reason: String)
  /// The disk refused to read or write.
  case io(String, reason: String)
  /// There is no record of that name; a similar one may exist.
  case notFound(String, name: String, nearest: String?)
  /// A record of that name exists.
  case taken(String, name: String)
  /// Other records need this one.
  case inUse(String, name: String, by: String)
  /// A value is not a legal one.
  case invalid(String)
  /// The program is at fault.
  case defect(String)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no database \(path); create one with docent init, or name another with --database"
    case .exists(let path):
      "\(path) exists already; choose another name or remove it first"
    case .foreign(let path):
      "\(path) is not a Docent database; name another with --database, or create one with docent init"
    case .newer(let names):
      "the database was written by a newer Docent (\(names.joined(separator: ", "))); update this program"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)); restore the latest backup; docent backup makes them"
    case .busy(let path):
      "\(path) is busy: another process is writing; try again when it is done"
    case .readOnly(let path):
      "\(path) is read-only; give yourself permission to write it, or work on a copy"
    case .forbidden(let path):
      "\(path) may not be read by you; ask its owner for permission"
    case .cannotCreate(let path, let reason):
      "cannot create \(path): \(reason); choose a folder that exists and may be written"
    case .cannotOpen(let path, let reason):
      "cannot open \(path): \(reason)"
    case .io(let path, let reason):
      "cannot read or write \(path): \(reason); check the disk's space and health"
    case .notFound(let kind, let name, let nearest):
      "there is no \(kind) \(name)"
        + (nearest.map { "; did you mean \($0)?" } ?? Self.remedy(for: kind))
    case .taken(let kind, let name):
      "\(kind) \(name) exists already; choose another name, or change that one"
    case .inUse(let kind, let name, let user):
      "\(kind) \(name) cannot be removed: \(user) belong to it and are kept; nothing was changed"
    case .invalid(let message):
      message
    case .defect(let message):
      "this is a defect of Docent: \(message)"
    }
  }
}

extension StoreError {
  private static func remedy(for kind: String) -> String {
    switch kind {
    case "version of the rules": "; docent import rules stores the first one"
    case "schedule": "; make one with docent schedule generate"
    case "draft": "; see docent pair drafts"
    case "mentee": "; see docent pair drafts with its number, and docent pair list"
    case "sign-up": "; see docent application list"
    default: "; see docent \(kind) list"
    }
  }

  /// Runs work and turns what SQLite says of the file into errors that name it.
  static func translating<Value>(_ path: String?, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path ?? "the store in memory") ?? error
    }
  }

  private init?(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_READONLY: self = .readOnly(path)
    case .SQLITE_CORRUPT: self = .damaged(path, reason: reason)
    case .SQLITE_NOTADB: self = .foreign(path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path, reason: reason)
    case .SQLITE_IOERR, .SQLITE_FULL: self = .io(path, reason: reason)
    default: return nil
    }
  }
}
