/// Why a file that was named could not be read at all.
///
/// What is wrong *inside* a file that could be read is a ``Fault``.
public enum InputError: Error, Sendable, Equatable {
  /// There is no file at `path`.
  case missing(path: String)
  /// What stands at `path` is a folder.
  case isDirectory(path: String)
  /// You may not read the file at `path`.
  case forbidden(path: String)
  /// The system refuses to open or to read `path`, for `reason`.
  case unreadable(path: String, reason: String)
  /// The file at `path` has more than `limit` bytes, which no such file needs.
  case tooLarge(path: String, limit: Int)
}

extension InputError: CustomStringConvertible {
  /// A sentence that names the file and says what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no file \(path); check the name and the folder you are in."
    case .isDirectory(let path):
      "\(path) is a folder; name the file in it."
    case .forbidden(let path):
      "\(path) may not be read by you; ask its owner for permission, or read a copy."
    case .tooLarge(let path, let limit):
      "\(path) is larger than \(limit >> 20) MiB; make sure that it is the file you mean."
    case .unreadable(let path, let reason):
      "\(path) cannot be read (\(reason)); check that you may read it and that its disk is there."
    }
  }
}
