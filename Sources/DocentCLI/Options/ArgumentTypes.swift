public import ArgumentParser
public import Docent

// The values that arguments stand for. A text that is none of them is a usage error.

extension CivilDay: ExpressibleByArgument {
  /// Creates the value that an argument stands for.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension Zone: ExpressibleByArgument {
  /// Creates the value that an argument stands for.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The zone as help shows it.
  public var defaultValueDescription: String { identifier }
}

extension TypedTime: ExpressibleByArgument {
  /// Creates the value that an argument stands for.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension OrganizationKind: ExpressibleByArgument {}
extension ProgramKind: ExpressibleByArgument {}
extension SessionStatus: ExpressibleByArgument {}
extension RegistrationStatus: ExpressibleByArgument {}
extension AttendanceGrouping: ExpressibleByArgument {}
