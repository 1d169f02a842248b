extension PersonDraft: FieldedDraft {
  /// Everything that a list of people says of somebody.
  package var fields: [(name: String, text: String?)] {
    [
      ("email", email), ("member_number", memberNumber), ("given_name", givenName),
      ("family_name", familyName), ("pronouns", pronouns), ("phone", phone),
      ("institution", institution), ("job_title", jobTitle), ("library_type", libraryType),
      ("position_area", positionArea), ("city", city), ("region", region), ("country", country),
      ("time_zone", zone?.identifier), ("career_start_year", careerStartYear.map(String.init)),
      ("interests", interests.listed), ("memberships", memberships.listed),
      ("student", isStudent?.word),
    ]
  }
}
