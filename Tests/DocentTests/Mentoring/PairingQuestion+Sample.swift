import Docent

extension PairingQuestion {
  /// Two people who may be paired: a mentor who has been to the series, and a newcomer.
  static func sample() throws -> PairingQuestion {
    let mentor = Person.sample("mentor", id: 1)
    let mentee = Person.sample("mentee", id: 2)
    var question = PairingQuestion(conference: try .sample(), mentor: mentor, mentee: mentee)
    question.mentorRegistration = .sample(of: mentor, hasAttendedBefore: true)
    question.menteeRegistration = .sample(of: mentee)
    return question
  }

  /// Says the days on site of the two, counted from the conference's first day.
  mutating func setDays(mentor: [Int], mentee: [Int]) {
    let first = conference.startsOn
    mentorRegistration?.details.days = mentor.map { first.advanced(by: $0) }
    menteeRegistration?.details.days = mentee.map { first.advanced(by: $0) }
  }
}
