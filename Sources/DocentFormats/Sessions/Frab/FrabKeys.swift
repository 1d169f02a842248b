import Docent
import Foundation

/// The keys of sessions in frab's formats, each given once.
struct FrabKeys {
  /// The keys of one session.
  struct Keys {
    var guid: String
    var number: Int
    /// The code, if it is one that pretalx could have given.
    var code: String?
    var slug: String
  }

  private let guids: [String]
  private let numbers: [Int]
  private let acronym: String
  private var codes: Set<String> = []
  private var slugs: Set<String> = []

  /// Chooses keys for sessions in their order.
  init(_ sessions: [Session], acronym: String) {
    self.acronym = acronym
    guids = Self.guids(of: sessions)
    numbers = Self.numbers(of: sessions)
  }

  /// The keys of the session at a place in the order.
  mutating func keys(of session: Session, at index: Int) -> Keys {
    let isShort = session.code.utf8.count == 6 && session.code.utf8.allSatisfy(Self.isCodeByte)
    let code = isShort && codes.insert(session.code).inserted ? session.code : nil
    return Keys(
      guid: guids[index], number: numbers[index], code: code,
      slug: slug(of: session, number: numbers[index]))
  }

  private mutating func slug(of session: Session, number: Int) -> String {
    if let own = session.details.notes["slug"], FrabSlug.isValid(own), slugs.insert(own).inserted {
      return own
    }
    let made = FrabSlug.slug(acronym: acronym, number: number, title: session.title)
    var slug = made
    var suffix = 2
    while !slugs.insert(slug).inserted {
      slug = "\(made)-\(suffix)"
      suffix += 1
    }
    return slug
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// The guid of origin where it is a UUID that no other session has, else the session's own.
  private static func guids(of sessions: [Session]) -> [String] {
    var taken: Set<String> = []
    let origins = sessions.map { session -> String? in
      guard let guid = session.details.foreignID?.lowercased(), isUUID(guid) else { return nil }
      return taken.insert(guid).inserted ? guid : nil
    }
    return zip(sessions, origins).map { session, origin in
      if let origin { return origin }
      var guid = session.uuid.uuidString.lowercased()
      var salt = 0
      while !taken.insert(guid).inserted {
        salt += 1
        guid = derived(from: session.uuid, salt: salt)
      }
      return guid
    }
  }

  private static func isUUID(_ text: String) -> Bool {
    text.utf8.count == 36 && UUID(uuidString: text) != nil
  }

  /// Another UUID, for the session whose own is some other session's guid of origin.
  private static func derived(from uuid: UUID, salt: Int) -> String {
    var hash = StableHash()
    hash.add(uuid.uuidString)
    hash.add("\(salt)")
    let digits = String(hash.value, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    let tail = padded.suffix(12)
    return uuid.uuidString.lowercased().prefix(19) + "8" + padded.prefix(3) + "-" + tail
  }

  /// The number of origin where no other session has it, else the session's row, else the next.
  private static func numbers(of sessions: [Session]) -> [Int] {
    var taken: Set<Int> = []
    let origins = sessions.map { session -> Int? in
      guard let number = session.details.number, number > 0 else { return nil }
      return taken.insert(number).inserted ? number : nil
    }
    let rows = zip(sessions, origins).map { session, origin -> Int? in
      let row = Int(clamping: session.id.rawValue)
      return origin ?? (row > 0 && taken.insert(row).inserted ? row : nil)
    }
    var next = 1
    return rows.map { row in
      if let row { return row }
      while !taken.insert(next).inserted { next += 1 }
      return next
    }
  }
}
