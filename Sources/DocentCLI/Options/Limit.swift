import ArgumentParser
import Docent

/// A limit that somebody sets, or the word `none`, which takes it back.
struct Limit<Value: ExpressibleByArgument>: ExpressibleByArgument {
  /// The limit; nil for none.
  let value: Value?

  init?(argument: String) {
    guard argument.lowercased() != "none" else {
      value = nil
      return
    }
    guard let value = Value(argument: argument) else { return nil }
    self.value = value
  }
}

/// How many of something there may be, one at least.
struct AtLeastOne: ExpressibleByArgument {
  let count: Int

  init?(argument: String) {
    guard let count = Int(argument), (1...10_000).contains(count) else { return nil }
    self.count = count
  }
}

/// Hours of a day, perhaps with a fraction.
struct HoursOfDay: ExpressibleByArgument {
  let minutes: Int

  init?(argument: String) {
    guard let hours = Double(argument), hours > 0, hours <= 24 else { return nil }
    minutes = max(1, Int((hours * 60).rounded()))
  }
}

/// A time of day on the wall, such as `09:00`; `24:00` is the end of the day.
struct ClockTime: ExpressibleByArgument {
  let minutes: Int

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<60).contains(minute),
      (0...1440).contains(hour * 60 + minute)
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// What a clock shows some minutes after midnight.
  static func text(_ minutes: Int) -> String {
    "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
  }
}

/// How long walks take somebody, as a multiple of what the conference says.
struct Pace: ExpressibleByArgument {
  let percent: Int

  init?(argument: String) {
    guard let factor = Double(argument), (0.5...4).contains(factor) else { return nil }
    percent = Int((factor * 100).rounded())
  }
}
