public import Docent

extension RegistrationsCSV {
  /// The CSV of a conference's registrations, which `read(path:options:)` reads back as they are.
  ///
  /// Whether somebody is a newcomer stands there only where it was declared.
  public static func text(of registrations: [Registration]) -> String {
    CSVWriter.text(of: registrations, in: Column.self, notes: \.details.notes) {
      column, registration in
      let details = registration.details
      return switch column {
      case .email: registration.person.details.email
      case .memberNumber: registration.person.details.memberNumber
      case .kind: details.kind
      case .newcomer: details.newcomer?.word
      case .days: CSVList.cell(details.days.map(\.description))
      case .badge: details.badge
      case .registeredAt: details.registeredAt?.description
      case .status: details.status?.rawValue
      }
    }
  }
}
