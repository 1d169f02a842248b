extension RegistrationsCSV {
  /// The columns of a list of registrations.
  enum Column: Int, CSVColumn {
    case email, memberNumber, kind, newcomer, days, badge, registeredAt, status

    static let needed: [[Column]] = [[.email, .memberNumber]]
  }
}
