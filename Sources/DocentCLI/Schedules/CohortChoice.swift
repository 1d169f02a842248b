import ArgumentParser
import Docent
import DocentFormats
import DocentStore
import Foundation

/// Whose schedules are planned together, and how.
struct CohortChoice: ParsableArguments {
  @Flag(help: "Plan all newcomers who come, together.") var newcomers = false
  @Option(
    help: ArgumentHelp(
      "Plan those listed in a file together, an e-mail address or member number a line; - for "
        + "standard input.", valueName: "file"), completion: .file())
  var attendees: String?
  @Flag(help: "Plan only those who have no schedule yet, and leave all others as they are.")
  var add = false
  @Option(
    help: ArgumentHelp(
      "How much of each room is kept for everybody else, in percent (default: 0).",
      valueName: "percent"))
  var share: Percent?
  @Option(
    help: ArgumentHelp(
      "How many more than a room has seats are planned, in percent, since not everybody comes "
        + "(default: 0). Limits of sign-ups hold.", valueName: "percent"))
  var oversubscription: Percent?
  @Option(
    help: ArgumentHelp(
      "How much of the total may be given up so that those served least have more, in percent.",
      valueName: "percent"))
  var fair: Percent?
  @Option(help: "What decides the lottery among equals (default: 1).") var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "How many cores work (default: all); the result is the same.", valueName: "number"))
  var threads: AtLeastOne?

  /// Whether anything of it was asked for.
  var isAsked: Bool {
    newcomers || add || attendees != nil || share != nil || oversubscription != nil || fair != nil
      || seed != nil
  }

  /// How to plan.
  var options: CohortOptions {
    var options = CohortOptions()
    options.seed = seed ?? options.seed
    options.share = share?.hundredths ?? 0
    options.oversubscription = oversubscription?.hundredths ?? 0
    options.fairness = fair?.hundredths ?? 0
    options.workers = Self.workers(threads)
    return options
  }

  /// How many parts of the work are done at a time.
  static func workers(_ threads: AtLeastOne?) -> Int {
    threads?.count ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The people whom the file lists.
  var listed: [String] {
    get throws {
      guard let attendees else { return [] }
      let text = String(decoding: try InputFile(path: attendees).bytes, as: UTF8.self)
      return text.split(whereSeparator: \.isNewline).map {
        $0.trimmingCharacters(in: .whitespaces)
      }.filter { !$0.isEmpty }
    }
  }
}

/// A number of hundredths from 0 to 100.
struct Percent: ExpressibleByArgument, Equatable {
  let hundredths: Int

  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let number = Int(digits), (0...100).contains(number) else { return nil }
    hundredths = number
  }
}
