extension PersonDraft {
  /// Takes over what another draft says under the given headings; the rest stays.
  package mutating func take(_ headings: Set<String>, from other: PersonDraft) {
    func take<Value>(_ heading: String, _ path: WritableKeyPath<PersonDraft, Value>) {
      if headings.contains(heading) { self[keyPath: path] = other[keyPath: path] }
    }
    take("email", \.email)
    take("member_number", \.memberNumber)
    take("given_name", \.givenName)
    take("family_name", \.familyName)
    take("pronouns", \.pronouns)
    take("phone", \.phone)
    take("institution", \.institution)
    take("job_title", \.jobTitle)
    take("library_type", \.libraryType)
    take("position_area", \.positionArea)
    take("city", \.city)
    take("region", \.region)
    take("country", \.country)
    take("time_zone", \.zone)
    take("career_start_year", \.careerStartYear)
    take("interests", \.interests)
    take("memberships", \.memberships)
    take("student", \.isStudent)
    notes.merge(other.notes) { $1 }
  }
}
