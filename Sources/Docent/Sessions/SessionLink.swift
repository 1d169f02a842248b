/// Something that belongs to a session and stands elsewhere, such as its slides.
public struct SessionLink: Sendable, Hashable, Codable {
  /// Whether it is merely named, or is a document of the session's own.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A page to read.
    case link
    /// A document that was handed in with the session.
    case attachment
  }

  /// Where it is.
  public var url: String
  /// What it is called; empty when nobody says.
  public var title: String
  /// What it is to the session.
  public var kind: Kind

  /// A link to `url`.
  public init(url: String, title: String = "", kind: Kind = .link) {
    self.url = url
    self.title = title
    self.kind = kind
  }
}

extension SessionLink: CustomStringConvertible {
  /// The address and what it is called, an attachment with a `+` before them.
  public var description: String {
    (kind == .attachment ? "+" : "") + (title.isEmpty ? url : "\(url) \(title)")
  }
}
