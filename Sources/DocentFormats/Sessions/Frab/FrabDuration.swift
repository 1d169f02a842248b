import Docent

/// Lengths of time as frab schedules write them.
enum FrabDuration {
  /// The longest that c3voc's XSD has digits for, in seconds.
  static let longestWritten = (99 * 60 + 59) * 60

  /// Longer than this is a slip of the pen.
  private static let limit = 366 * 86_400

  /// The seconds of `H:MM`, and of three parts: `H:MM:SS`, or days, hours and minutes.
  ///
  /// - Returns: The seconds; nil when it is no length of time, or one of over a year.
  static func seconds(_ text: String, writesDays: Bool) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      let isPlain = !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isPlain, part.utf8.count <= 9, let number = Int(part) else { return nil }
      numbers.append(number)
    }
    if numbers.count == 2 { numbers.append(0) } else if writesDays { numbers = asClock(numbers) }
    let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
    return seconds <= limit ? seconds : nil
  }

  private static func asClock(_ numbers: [Int]) -> [Int] {
    [numbers[0] * 24 + numbers[1], numbers[2], 0]
  }

  /// The time of day of `H:MM` or `H:MM:SS`, in seconds after midnight.
  static func secondOfDay(_ text: String) -> Int? {
    let minutes = text.split(separator: ":").dropFirst().first
    guard minutes?.utf8.count == 2, let seconds = seconds(text, writesDays: false) else {
      return nil
    }
    return seconds < 86_400 ? seconds : nil
  }

  /// `HH:MM`, with seconds if there are any and they are wanted.
  static func text(_ seconds: Int, withSeconds: Bool) -> String {
    let text = "\((seconds / 3600).padded(2)):\((seconds / 60 % 60).padded(2))"
    return withSeconds && seconds % 60 != 0 ? "\(text):\((seconds % 60).padded(2))" : text
  }
}
