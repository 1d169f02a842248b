/// A value of a JSON document that is written as `null` when it is not known.
///
/// Swift leaves the key of an absent optional out. A contract keeps it, so that a reader can tell
/// what is not known from what was never promised.
@propertyWrapper
public struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  /// The value, if it is known.
  public var wrappedValue: Value?

  /// Creates a value that may be missing.
  public init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  /// Writes the value, or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    guard let wrappedValue else { return try container.encodeNil() }
    try container.encode(wrappedValue)
  }
}
