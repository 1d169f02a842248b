import Docent

/// A programme written in a format, and what the format could not hold.
public struct ProgrammeText: Sendable, Equatable {
  /// Something that is not in the text, or not as it is known.
  public struct Omission: Sendable, Equatable {
    /// The code of the session it is about; nil for the conference as a whole.
    public var code: String?
    /// One sentence that says what is missing and why.
    public var message: String

    /// Creates an omission.
    public init(code: String?, message: String) {
      self.code = code
      self.message = message
    }

    /// That a format has no place for what a session is one of several offerings of.
    init?(offeringOf session: Session, in format: String) {
      guard session.details.offering != nil else { return nil }
      self.init(code: session.code, message: "its offering is not in it: \(format) has none")
    }
  }

  /// The text.
  public var text: String
  /// What the text does not hold, by session.
  public var omissions: [Omission]

  /// A text with what it lacks.
  public init(text: String, omissions: [Omission] = []) {
    self.text = text
    self.omissions = omissions
  }
}
