public import ArgumentParser
public import Docent
public import DocentFormats
import Foundation

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

  /// The zone that an argument names.
  ///
  /// - Throws: `ValidationError` with the nearest name there is.
  static func named(_ argument: String) throws -> Zone {
    if let zone = Zone(argument) { return zone }
    let nearest = NearestText.closest(to: argument, among: TimeZone.knownTimeZoneIdentifiers)
    let hint = nearest.map { "Did you mean \($0)?" } ?? "Use an IANA name such as America/Chicago."
    throw ValidationError("There is no time zone \(argument). \(hint)")
  }
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
extension ScanFormat: ExpressibleByArgument {}
extension ProgrammeFormat: ExpressibleByArgument {}
extension ApplicationRole: ExpressibleByArgument {}
extension PairEvent.Code: ExpressibleByArgument {}
