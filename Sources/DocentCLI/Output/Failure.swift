import ArgumentParser
import Docent
import DocentFormats
import DocentStore
import Foundation

/// What went wrong, as words or JSON on standard error and as an exit code.
struct Failure {
  let code: Int32
  let message: String
  let places: [Fault]
  private let wantsJSON: Bool

  init(_ error: any Error, wantsJSON: Bool) {
    code = Self.code(of: error)
    places = (error as? FileRefused)?.faults ?? []
    message = Self.message(of: error)
    self.wantsJSON = wantsJSON
  }

  /// The failure of a run with these arguments.
  ///
  /// A word that is no command explains a usage error better than the parser, which takes it for a
  /// stray argument.
  init(_ error: any Error, arguments: [String]) {
    let isUsage = Self.code(of: error) == EX_USAGE
    let unknown = isUsage ? UnknownCommand(in: arguments) : nil
    self.init(unknown ?? error, wantsJSON: Self.wantsJSON(arguments))
  }

  /// Whether the arguments ask for JSON, told before they are known to make sense.
  static func wantsJSON(_ arguments: [String]) -> Bool {
    let pairs = zip(arguments, arguments.dropFirst())
    return arguments.contains("--output=json") || arguments.contains("-o=json")
      || arguments.contains("-ojson")
      || pairs.contains { ["-o", "--output"].contains($0) && $1 == "json" }
  }

  /// Prints the failure and ends the process.
  ///
  /// Help and version are no failures.
  func leave() -> Never {
    guard code == 0 else {
      FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
      exit(code)
    }
    do { try Console.write(message + "\n") } catch { Failure(error, wantsJSON: wantsJSON).leave() }
    exit(0)
  }

  /// What is printed: words, or the JSON of the contract.
  var text: String {
    guard wantsJSON, code != 0 else { return message }
    return (try? JSONText.text(FailureDocument(self))) ?? message
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let refused as FileRefused:
      let count = refused.faults.count == 1 ? "1 fault" : "\(refused.faults.count) faults"
      return "Error: the file was refused for \(count); nothing was written.\n\(refused)"
    case is StoreError, is PairingRefused, is MatchingRefused, is InputError, is ZoneError,
      is OutputFailed,
      is UnsoundPlan, is PlanningRefused, is CohortRefused, is UnknownCommand:
      return "Error: \(error)"
    default:
      return DocentCommand.fullMessage(for: error)
    }
  }

  private static func code(of error: any Error) -> Int32 {
    switch error {
    case is FileRefused, is PairingRefused, is PlanningRefused, is CohortRefused, is ZoneError:
      EX_DATAERR
    case let error as MatchingRefused: error.exitCode
    case let error as InputError: error.exitCode
    case let error as StoreError: error.exitCode
    case is OutputFailed: EX_IOERR
    case is UnknownCommand: EX_USAGE
    default: parserCode(of: error)
    }
  }

  /// Errors of the parser have codes of their own; any other error is a defect of ours.
  private static func parserCode(of error: any Error) -> Int32 {
    let code = DocentCommand.exitCode(for: error)
    return code == .failure ? EX_SOFTWARE : code.rawValue
  }
}

extension StoreError {
  /// The exit code, as in sysexits.h.
  var exitCode: Int32 {
    switch self {
    case .missing, .notFound: EX_NOINPUT
    case .foreign, .newer, .damaged, .taken, .inUse, .invalid: EX_DATAERR
    case .busy: EX_UNAVAILABLE
    case .readOnly, .forbidden: EX_NOPERM
    case .exists, .cannotCreate: EX_CANTCREAT
    case .cannotOpen, .io: EX_IOERR
    case .defect: EX_SOFTWARE
    }
  }
}

extension MatchingRefused {
  /// The exit code, as in sysexits.h.
  fileprivate var exitCode: Int32 {
    switch reasons.first {
    case .nobody, .notThere: EX_NOINPUT
    case .unproven: EX_SOFTWARE
    default: EX_DATAERR
    }
  }
}

extension InputError {
  /// The exit code, as in sysexits.h.
  var exitCode: Int32 {
    switch self {
    case .missing, .isDirectory: EX_NOINPUT
    case .tooLarge: EX_DATAERR
    case .unreadable: EX_IOERR
    case .forbidden: EX_NOPERM
    }
  }
}

/// A failure as JSON.
private struct FailureDocument: Encodable {
  struct Body: Encodable {
    var code: Int32
    var message: String
    var places: [PlaceDocument]
  }

  var error: Body

  init(_ failure: Failure) {
    let message =
      failure.message.hasPrefix("Error: ")
      ? String(failure.message.dropFirst("Error: ".count)) : failure.message
    error = Body(
      code: failure.code, message: message, places: failure.places.map(PlaceDocument.init))
  }
}
