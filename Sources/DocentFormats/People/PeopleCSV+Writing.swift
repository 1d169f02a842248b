public import Docent

extension PeopleCSV {
  /// The CSV of some people, which `read(path:options:)` reads back as they are.
  public static func text(of people: [Person]) -> String {
    CSVWriter.text(of: people.map(\.details), in: Column.self, notes: \.notes) { column, person in
      switch column {
      case .email: person.email
      case .memberNumber: person.memberNumber
      case .givenName: person.givenName
      case .familyName: person.familyName
      case .pronouns: person.pronouns
      case .phone: person.phone
      case .institution: person.institution
      case .jobTitle: person.jobTitle
      case .libraryType: person.libraryType
      case .positionArea: person.positionArea
      case .city: person.city
      case .region: person.region
      case .country: person.country
      case .timeZone: person.zone?.identifier
      case .careerStartYear: person.careerStartYear.map(String.init)
      case .interests: CSVList.cell(person.interests)
      case .memberships: CSVList.cell(person.memberships)
      case .student: person.isStudent == true ? "yes" : nil
      }
    }
  }
}
