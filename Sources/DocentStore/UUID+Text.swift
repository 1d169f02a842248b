import Foundation

extension UUID {
  /// The form in which the schema keeps it.
  var text: String { uuidString.lowercased() }

  /// Reads the form in which the schema keeps it, a hundred times for every list that is shown:
  /// Foundation's own reading goes through a scanner of formats and takes ten times as long.
  init(text: String) throws {
    var bytes = Self.none
    var digits = 0
    var isRead = true
    withUnsafeMutableBytes(of: &bytes) { bytes in
      for character in text.utf8 where character != UInt8(ascii: "-") {
        guard let digit = Self.value(character), digits < 32 else {
          isRead = false
          return
        }
        bytes[digits / 2] = bytes[digits / 2] << 4 | digit
        digits += 1
      }
    }
    isRead = isRead && digits == 32
    guard isRead else {
      throw StoreError.invalid("the file holds \(text) where a UUID should be, which is damage")
    }
    self.init(uuid: bytes)
  }

  private static let none: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

  /// The value of a hexadecimal digit.
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
