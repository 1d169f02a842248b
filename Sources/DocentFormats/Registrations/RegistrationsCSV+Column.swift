extension RegistrationsCSV {
  /// The columns of a list of registrations.
  enum Column: Int, CSVColumn {
    case email, memberNumber, kind, newcomer, days, badge, registeredAt, status

    var content: CSVContent {
      switch self {
      case .days: .days
      case .registeredAt: .time
      default: .text
      }
    }

    static let needed: [[Column]] = [[.email, .memberNumber]]
  }
}
