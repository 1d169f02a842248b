extension MatchingCandidates {
  /// The pins that can hold together, and those that cannot any more: a sign-up was withdrawn, a rule
  /// is broken or a mentor takes fewer; of too many on one mentor the first by their keys hold.
  ///
  /// - Parameter pins: Those who are to be pairs.
  /// - Returns: The pins that hold.
  public func holding(_ pins: Set<Couple>) -> Set<Couple> {
    let menteePlaces = Dictionary(
      mentees.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { one, _ in one })
    let mentorPlaces = Dictionary(
      mentors.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { one, _ in one })
    var seats = mentors.indices.map { capacity(ofMentor: $0) }
    let placed = pins.compactMap { pin -> (couple: Couple, mentee: Int, mentor: Int)? in
      guard let mentee = menteePlaces[pin.mentee], let mentor = mentorPlaces[pin.mentor],
        allows(mentee: mentee, mentor: mentor)
      else { return nil }
      return (pin, mentee, mentor)
    }
    let ordered = placed.sorted { ($0.mentee, $0.mentor) < ($1.mentee, $1.mentor) }
    return Set(
      ordered.filter { pin in
        seats[pin.mentor] -= 1
        return seats[pin.mentor] >= 0
      }.map(\.couple))
  }
}
