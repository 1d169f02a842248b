import Docent
import Foundation
import Testing

extension Conference {
  /// A conference of three days, 2027-06-24 to 2027-06-26, whose day changes at 04:00.
  static func sample(zone: String = "UTC") throws -> Conference {
    Conference(
      id: Identifier(rawValue: 1), uuid: UUID(), slug: "sample-2027", series: "sample",
      name: "Sample Conference", zone: try .sample(zone),
      startsOn: try #require(CivilDay("2027-06-24")), endsOn: try #require(CivilDay("2027-06-26")),
      dayChangeMinutes: 240)
  }
}
