/// Finds which sessions of a programme are one thing offered several times.
///
/// They are when they name the same offering, or when none of them names one and they have the same
/// title and the same abstract. Cancelled sessions, and what every day has, are offerings of nothing.
package struct SessionOfferings {
  /// Kinds of which each session is its own, however it is called.
  private static let lone: Set<String> = ["meal", "break", "meeting", "service"]

  /// The sessions that name the same offering, series by series, in the programme's order.
  private let named: [[Identifier<Session>]]
  /// The sessions that share a title, in the programme's order.
  private let titled: [[Identifier<Session>]]

  /// Looks at a programme.
  ///
  /// - Parameters:
  ///   - sessions: The programme, by start and code.
  ///   - names: What sessions name as their offering.
  package init(_ sessions: [SessionOutline], named names: [Identifier<Session>: String]) {
    var byName: [FoldedText: [Identifier<Session>]] = [:]
    var sketches: [(sketch: UInt64, index: Int)] = []
    sketches.reserveCapacity(sessions.count)
    for (index, session) in sessions.enumerated()
    where !session.isCancelled && !Self.lone.contains(session.kind) {
      if let name = names[session.id] {
        byName[FoldedText(name), default: []].append(session.id)
      } else {
        sketches.append((Self.sketch(of: session.title), index))
      }
    }
    named = Self.series(byName)
    // To fold thousands of titles takes longer than to plan; only a few can be the same.
    var seen: Set<UInt64> = []
    let repeated = Set(sketches.lazy.map(\.sketch).filter { !seen.insert($0).inserted })
    var byTitle: [FoldedText: [Identifier<Session>]] = [:]
    for (sketch, index) in sketches where repeated.contains(sketch) {
      byTitle[FoldedText(sessions[index].title), default: []].append(sessions[index].id)
    }
    titled = Self.series(byTitle)
  }

  /// The sessions whose abstracts decide.
  package var undecided: [Identifier<Session>] {
    titled.joined().sorted { $0.rawValue < $1.rawValue }
  }

  /// For each session of a series the first one of it.
  ///
  /// - Parameter abstracts: Those of the sessions that are undecided.
  /// - Returns: Only sessions of series of two or more.
  package func firsts(
    abstracts: [Identifier<Session>: String]
  ) -> [Identifier<Session>: Identifier<Session>] {
    let described = titled.flatMap { sessions in
      // Abstracts are long, and folding them takes longer than all the rest.
      let series = Dictionary(grouping: sessions) { abstracts[$0] ?? "" }
      return Self.series(series.filter { !$0.key.allSatisfy(\.isWhitespace) })
    }
    var firsts: [Identifier<Session>: Identifier<Session>] = [:]
    for series in named + described {
      for session in series { firsts[session] = series[0] }
    }
    return firsts
  }

  private static func series<Key>(
    _ groups: [Key: [Identifier<Session>]]
  ) -> [[Identifier<Session>]] {
    groups.values.filter { $0.count > 1 }
  }

  /// A number that titles share when they are the same folded.
  private static func sketch(of title: String) -> UInt64 {
    let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
    let text = isASCII ? title : FoldedText(title).key
    // FNV-1a, over letters in lower case and without blanks.
    return text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      if byte <= 0x20 { return hash }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
  }
}
