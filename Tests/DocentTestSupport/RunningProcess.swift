import Foundation
import Synchronization

/// A process that a test started and can wait for or kill.
public struct RunningProcess: ~Copyable {
  /// Seconds after which a process that was waited for is killed.
  public static let timeLimit = 120.0
  /// Two processes started at one moment would inherit each other's files.
  private static let starting = Mutex(())

  private let process: Process
  private let end = DispatchSemaphore(value: 0)
  private let stdout: URL
  private let stderr: URL

  /// Starts a process whose output goes to two files.
  init(_ process: Process, stdout: URL, stderr: URL) throws {
    self.process = process
    self.stdout = stdout
    self.stderr = stderr
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    process.terminationHandler = { [end] _ in end.signal() }
    try Self.starting.withLock { _ in try process.run() }
  }

  /// Ends it at once, without a chance to tidy up.
  public func kill() {
    _ = Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Waits for its end and tells what it left behind.
  ///
  /// - Throws: ``TimedOut`` when it had to be killed.
  public func wait() throws -> DocentProcess.Outcome {
    guard end.wait(timeout: .now() + Self.timeLimit) == .success else {
      kill()
      throw TimedOut(arguments: process.arguments ?? [])
    }
    let status = process.terminationStatus
    return DocentProcess.Outcome(
      status: process.terminationReason == .uncaughtSignal ? 128 + status : status,
      stdout: String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
      stderr: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
  }
}

/// A process did not end in time.
public struct TimedOut: Error, CustomStringConvertible {
  /// What it was told to do.
  public let arguments: [String]

  /// What did not end.
  public var description: String { "\(arguments.joined(separator: " ")) did not end in time" }
}
