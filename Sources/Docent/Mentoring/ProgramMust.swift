/// A session that a cycle of a program asks its people to attend.
public struct ProgramMust: Sendable, Equatable {
  /// The name of the cycle.
  public var cycle: String
  /// The session's code.
  public var code: String
  /// The session's title.
  public var title: String
  /// Who is to attend it.
  public var role: ApplicationRole

  /// Creates a must.
  public init(cycle: String, code: String, title: String, role: ApplicationRole) {
    self.cycle = cycle
    self.code = code
    self.title = title
    self.role = role
  }
}
