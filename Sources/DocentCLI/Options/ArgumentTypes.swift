import ArgumentParser
import Docent

// The values that arguments stand for. A text that is none of them is a usage error.

extension CivilDay: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension Zone: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }

  public var defaultValueDescription: String { identifier }
}

extension TypedTime: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension OrganizationKind: ExpressibleByArgument {}
extension ProgramKind: ExpressibleByArgument {}
extension SessionStatus: ExpressibleByArgument {}
extension RegistrationStatus: ExpressibleByArgument {}
extension AttendanceGrouping: ExpressibleByArgument {}
