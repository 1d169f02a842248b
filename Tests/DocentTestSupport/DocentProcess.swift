import Foundation

/// The built command line, run as people run it: as a process of its own, in a folder.
///
/// The binary is what `DOCENT_BINARY` names, else `docent` beside the tests. Neither the database
/// that the surroundings may name nor the width of their terminal reaches it.
public struct DocentProcess: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable, Equatable {
    /// The exit code; 128 and the signal's number when a signal ended the run, as in a shell.
    public let status: Int32
    /// What it printed as its result.
    public let stdout: String
    /// What it said beside that.
    public let stderr: String
  }

  private let binary: URL
  private let folder: ScratchFolder
  // Apart from the working folder, so that a test can tell what a run left there.
  private let outputs: ScratchFolder

  /// A command line at work in a folder.
  public init(in folder: ScratchFolder) throws {
    binary = try Self.findBinary()
    self.folder = folder
    outputs = try ScratchFolder()
  }

  /// Runs the command line and waits for its end, at most until ``RunningProcess/timeLimit``.
  ///
  /// `environment` is put over the tests' own.
  public func run(
    _ arguments: String..., stdin: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, stdin: stdin, environment: environment)
  }

  /// Runs the command line with a list of arguments and waits for its end.
  public func run(
    _ arguments: [String], stdin: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(arguments, stdin: stdin, environment: environment).wait()
  }

  /// Runs a script of the shell, in which `"$DOCENT"` is the binary, and waits for its end.
  public func shell(_ script: String) throws -> Outcome {
    let shell = URL(filePath: "/bin/sh")
    return try start(shell, ["-c", script], stdin: "", environment: ["DOCENT": binary.path]).wait()
  }

  /// Starts the command line and leaves it running.
  public func start(
    _ arguments: [String], stdin: String = "", environment: [String: String] = [:]
  ) throws -> RunningProcess {
    try start(binary, arguments, stdin: stdin, environment: environment)
  }

  private func start(
    _ executable: URL, _ arguments: [String], stdin: String, environment: [String: String]
  ) throws -> RunningProcess {
    let name = UUID().uuidString
    let input = try outputs.write(stdin, to: "\(name).in")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = Self.surroundings.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
    // Files, not pipes: whoever reads one pipe to its end lets the other run full.
    return try RunningProcess(
      process, stdout: URL(filePath: outputs.write("", to: "\(name).out")),
      stderr: URL(filePath: outputs.write("", to: "\(name).err")))
  }

  private static let surroundings = ProcessInfo.processInfo.environment.filter { name, _ in
    !name.hasPrefix("DOCENT_") && !["COLUMNS", "NO_COLOR"].contains(name)
  }

  private static func findBinary() throws -> URL {
    if let named = ProcessInfo.processInfo.environment["DOCENT_BINARY"] {
      return URL(filePath: named)
    }
    let tests = ProcessInfo.processInfo.arguments.prefix(1)
      .map { URL(filePath: $0).deletingLastPathComponent() }
    let places = ([Bundle.main.bundleURL] + tests).map { $0.appending(path: "docent").path }
    guard let found = places.first(where: FileManager.default.isExecutableFile)
    else { throw BinaryMissing(places: Set(places).sorted()) }
    return URL(filePath: found)
  }
}

/// There is no built command line to run.
public struct BinaryMissing: Error, CustomStringConvertible {
  /// Where it was looked for.
  public let places: [String]

  /// Where it was looked for, and what to do.
  public var description: String {
    "no binary at \(places.joined(separator: " or ")); build it, or name it in DOCENT_BINARY"
  }
}
