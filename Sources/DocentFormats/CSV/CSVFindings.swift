import Docent

/// The faults and oddities of one file, as many as are worth keeping.
///
/// Both are bounded, so that a file in which every row is wrong costs no more memory than another.
struct CSVFindings {
  /// How many faults, and how many oddities, are kept.
  static let limit = 10_000

  private(set) var faults: [Fault] = []
  private(set) var oddities: [Fault] = []

  /// Whether it is useless to read on.
  var isFull: Bool { faults.count > Self.limit }

  mutating func addFault(_ fault: Fault) {
    if faults.count < Self.limit {
      faults.append(fault)
    } else if !isFull {
      let message = "the file has too many faults; the rest of it was not read"
      faults.append(Fault(place: fault.place, message: message))
    }
  }

  mutating func addOddity(_ oddity: Fault) {
    if oddities.count < Self.limit {
      oddities.append(oddity)
    } else if oddities.count == Self.limit {
      let message = "the file has too many oddities; those from here on are not listed"
      oddities.append(Fault(place: oddity.place, message: message))
    }
  }
}

extension [Fault] {
  /// The faults in the order of the file; those at one place keep their order.
  func inFileOrder() -> [Fault] {
    let keyed = enumerated().map { index, fault in
      (key: (fault.place.line ?? 0, fault.place.column ?? 0, index), fault: fault)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.fault)
  }
}
