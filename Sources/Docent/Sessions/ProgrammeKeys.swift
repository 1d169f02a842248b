/// Finds out which known session each session of a file is.
///
/// A guid is trusted most, then a code with its start, then a code alone. Whatever is known and has
/// a guid of its own is nobody else for having the same code, unless the start agrees too: schedule
/// files give a session that takes place twice one code and two guids.
package struct ProgrammeKeys {
  /// What a known session can be found by.
  package struct Known {
    package var code: String
    /// The guid of the file it came from.
    package var foreignID: String?
    /// Docent's own identity, which its exports carry.
    package var uuid: String
    package var startsAt: Instant

    package init(code: String, foreignID: String?, uuid: String, startsAt: Instant) {
      self.code = code
      self.foreignID = foreignID
      self.uuid = uuid
      self.startsAt = startsAt
    }
  }

  /// What a file says of a session.
  package struct Incoming {
    package var code: String
    package var foreignID: String?
    package var startsAt: Instant

    package init(code: String, foreignID: String?, startsAt: Instant) {
      self.code = code
      self.foreignID = foreignID
      self.startsAt = startsAt
    }
  }

  /// What was found out about a session of a file.
  package struct Decision: Equatable {
    /// The known session that it is; nil for a new one.
    package var known: Int?
    /// The code under which it is kept.
    package var code: String
    /// The first session of the file, by start, that has the same guid or, where there is none to
    /// tell them apart, the same code.
    package var first: Int?
  }

  private let incoming: [Incoming]
  private let known: [Known]
  /// The sessions of the file, by start.
  private let ordered: [Int]
  private let fileCodes: Set<String>
  private var partner: [Int?]
  private var isClaimed: [Bool]

  private init(_ incoming: [Incoming], among known: [Known]) {
    self.incoming = incoming
    self.known = known
    ordered = incoming.indices.sorted { (incoming[$0].startsAt, $0) < (incoming[$1].startsAt, $1) }
    fileCodes = Set(incoming.map(\.code))
    partner = Array(repeating: nil, count: incoming.count)
    isClaimed = Array(repeating: false, count: known.count)
  }

  /// Decides about each session of a file, in the file's order.
  ///
  /// Of sessions that share a code, the first by start keeps it; the others get the first of `-2`,
  /// `-3`, … behind it that is free. What was decided once is decided again for the same file.
  ///
  /// - Complexity: O(n log n) in the sessions of both.
  package static func decide(_ incoming: [Incoming], among known: [Known]) -> [Decision] {
    var keys = ProgrammeKeys(incoming, among: known)
    keys.claimByIdentity()
    keys.claimByCode()
    return keys.decisions()
  }
}

// MARK: - Who is who

extension ProgrammeKeys {
  private mutating func claimByIdentity() {
    var bearers: [String: [Int]] = [:]
    for (index, session) in known.enumerated() {
      for identity in Set([session.uuid, session.foreignID].compactMap(\.self)) {
        bearers[identity, default: []].append(index)
      }
    }
    let groups = Dictionary(grouping: ordered.filter { incoming[$0].foreignID != nil }) {
      incoming[$0].foreignID ?? ""
    }
    for (identity, sessions) in groups.sorted(by: { $0.key < $1.key }) {
      let candidates = bearers[identity, default: []].sorted {
        (known[$0].startsAt, known[$0].code) < (known[$1].startsAt, known[$1].code)
      }
      pairUp(sessions, with: candidates) { _, _ in true }
    }
  }

  private mutating func claimByCode() {
    let rest = ordered.filter { partner[$0] == nil }
    let families = families()
    let groups = Dictionary(grouping: rest) { incoming[$0].code }
    for (code, sessions) in groups.sorted(by: { $0.key < $1.key }) {
      let candidates = families[code, default: []].sorted {
        Self.suffix(of: known[$0].code, base: code) < Self.suffix(of: known[$1].code, base: code)
      }
      pairUp(sessions, with: candidates) { session, candidate in
        session.foreignID == nil || candidate.foreignID == nil
      }
    }
  }

  /// Pairs sessions of the file with known ones: first those that start together, then, in their
  /// orders, those that `mayMove`.
  private mutating func pairUp(
    _ sessions: [Int], with candidates: [Int], mayMove: (Incoming, Known) -> Bool
  ) {
    var free = candidates.filter { !isClaimed[$0] }
    func claim(_ isPartner: (Incoming, Known) -> Bool, _ keys: inout ProgrammeKeys) {
      for session in sessions where keys.partner[session] == nil {
        let place = free.firstIndex { isPartner(keys.incoming[session], keys.known[$0]) }
        guard let place else { continue }
        let candidate = free.remove(at: place)
        keys.partner[session] = candidate
        keys.isClaimed[candidate] = true
      }
    }
    claim({ $0.startsAt == $1.startsAt }, &self)
    claim(mayMove, &self)
  }

  /// The known sessions that a code of the file may stand for: the one of that code, and those
  /// that got it with a suffix, unless the file has the code with its suffix itself.
  private func families() -> [String: [Int]] {
    var families: [String: [Int]] = [:]
    for (index, session) in known.enumerated() {
      let base = fileCodes.contains(session.code) ? session.code : Self.base(of: session.code)
      families[base, default: []].append(index)
    }
    return families
  }
}

// MARK: - Codes

extension ProgrammeKeys {
  private func decisions() -> [Decision] {
    var taken = Set(known.map(\.code))
    var firsts: [String: Int] = [:]
    var decisions = incoming.map { Decision(known: nil, code: $0.code, first: nil) }
    for index in ordered {
      let session = incoming[index]
      let key = session.foreignID.map { "guid \($0)" } ?? "code \(session.code)"
      decisions[index].first = firsts[key]
      firsts[key] = firsts[key] ?? index
      decisions[index].known = partner[index]
      decisions[index].code = code(of: session, known: partner[index].map { known[$0] }, &taken)
    }
    return decisions
  }

  private func code(of session: Incoming, known: Known?, _ taken: inout Set<String>) -> String {
    if let known {
      let isFamily = known.code == session.code || Self.base(of: known.code) == session.code
      if isFamily || !taken.insert(session.code).inserted { return known.code }
      return session.code
    }
    if taken.insert(session.code).inserted { return session.code }
    // A code with a suffix that the file itself has would be mistaken for that the next time.
    let free = (2...).lazy.map { "\(session.code)-\($0)" }.first {
      !fileCodes.contains($0) && !taken.contains($0)
    }
    let code = free ?? session.code
    taken.insert(code)
    return code
  }

  /// A code without the suffix that tells it from the first of its kind.
  private static func base(of code: String) -> String {
    guard let hyphen = code.lastIndex(of: "-"), hyphen > code.startIndex,
      let number = Int(code[code.index(after: hyphen)...]), number >= 2
    else { return code }
    return String(code[..<hyphen])
  }

  private static func suffix(of code: String, base: String) -> Int {
    code == base ? 1 : Int(code.dropFirst(base.count + 1)) ?? 1
  }
}
