/// A registration as a row of a list of registrations says it.
public struct RegistrationDraft: Sendable, Equatable {
  /// The person's e-mail address.
  public var email: String?
  /// The person's member number.
  public var memberNumber: String?
  /// The kind of registration, such as `full`.
  public var kind: String?
  /// Whether the person declares this to be their first conference of the series.
  public var newcomer: Bool?
  /// The days on site; empty for the whole conference.
  public var days: [CivilDay] = []
  /// The code on the badge.
  public var badge: String?
  /// When the person registered.
  public var registeredAt: TypedTime?
  /// Whether the registration stands; nil for active.
  public var status: RegistrationStatus?
  /// Cells of columns that Docent does not know, by heading.
  public var notes: [String: String] = [:]

  /// The kind of a registration whose list does not say.
  public static let usualKind = "full"

  /// Creates a registration that says nothing yet.
  public init() {}
}

/// Whether a registration stands.
public enum RegistrationStatus: String, Sendable, CaseIterable {
  /// The person is expected.
  case active
  /// The person will not come.
  case cancelled
}
