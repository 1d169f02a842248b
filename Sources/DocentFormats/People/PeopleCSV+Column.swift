extension PeopleCSV {
  /// The columns of a list of people.
  enum Column: Int, CSVColumn {
    case email, memberNumber, givenName, familyName, pronouns, phone, institution, jobTitle
    case libraryType, positionArea, city, region, country, timeZone, careerStartYear, interests
    case memberships, student

    static let needed: [[Column]] = [[.email, .memberNumber], [.givenName], [.familyName]]
  }
}
