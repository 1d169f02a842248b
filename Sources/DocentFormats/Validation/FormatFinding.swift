public import Docent

/// Something in a file that a standard forbids or a reader of such files stumbles over.
public struct FormatFinding: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The file cannot be read, or breaks the standard.
    case error
    /// It is allowed, and somebody will show it wrong or not at all.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Who says so: a standard such as `RFC 5545` or `c3voc XSD`, or a program such as `Giggity`.
  public var authority: String
  /// Where it is.
  public var place: Place
  /// One sentence that says what is the matter and what to do.
  public var message: String

  /// Creates a finding.
  public init(_ severity: Severity, authority: String, place: Place, message: String) {
    self.severity = severity
    self.authority = authority
    self.place = place
    self.message = message
  }
}
