/// What has to be known to decide whether two people can be paired at a conference.
public struct PairingQuestion: Sendable {
  /// The conference at which they would meet.
  public var conference: Conference
  /// Who would guide.
  public var mentor: Person
  /// Who would be guided.
  public var mentee: Person
  /// The mentor's registration, if there is one.
  public var mentorRegistration: Registration?
  /// The mentee's registration, if there is one.
  public var menteeRegistration: Registration?
  /// How many mentees the mentor takes in this cycle.
  public var mentorCapacity: Int
  /// The mentees the mentor has in this cycle.
  public var menteesOfMentor: Set<Identifier<Person>>
  /// The mentors the mentee has in this cycle.
  public var mentorsOfMentee: Set<Identifier<Person>>
  /// Whether the mentee already guides the mentor in this cycle.
  public var isReversed: Bool
  /// Whether both names of institution are the same one.
  public var sharesInstitution: Bool

  /// Creates a question about two people whose registrations and pairs are still to be filled in.
  public init(conference: Conference, mentor: Person, mentee: Person) {
    self.conference = conference
    self.mentor = mentor
    self.mentee = mentee
    mentorCapacity = PairingRules.handCapacity
    menteesOfMentor = []
    mentorsOfMentee = []
    isReversed = false
    sharesInstitution = false
  }
}

/// The rules of pairing by hand, and which of them somebody chose to set aside.
public struct PairingRules: Sendable, Equatable {
  /// The mentees a mentor without a sign-up has room for.
  public static let handCapacity = 3

  /// Whether a mentee who is no newcomer is allowed.
  public var allowsReturningMentee: Bool
  /// Whether a mentor who is a newcomer is allowed.
  public var allowsNewcomerMentor: Bool

  /// Creates the rules.
  public init(allowsReturningMentee: Bool = false, allowsNewcomerMentor: Bool = false) {
    self.allowsReturningMentee = allowsReturningMentee
    self.allowsNewcomerMentor = allowsNewcomerMentor
  }

  /// What the pair's history begins with: the registration, what was set aside and what was odd.
  ///
  /// - Parameter question: The two people and what is known of them.
  /// - Returns: The kinds of event, in order.
  /// - Throws: ``PairingRefused`` with every rule that is broken.
  public func check(_ question: PairingQuestion) throws(PairingRefused) -> [PairEvent.Kind] {
    let broken = violations(in: question)
    guard broken.isEmpty else { throw PairingRefused(violations: broken) }
    var kinds: [PairEvent.Kind] = [.registered]
    if question.menteeRegistration?.isNewcomer == false { kinds.append(.returningMenteeAllowed) }
    if question.mentorRegistration?.isNewcomer == true { kinds.append(.newcomerMentorAllowed) }
    if question.sharesInstitution { kinds.append(.sameInstitution) }
    return kinds + [.published]
  }

  private func violations(in question: PairingQuestion) -> [PairingViolation] {
    guard question.mentor.id != question.mentee.id else {
      return [.oneself(question.mentor.handle)]
    }
    return registrationViolations(in: question) + pairViolations(in: question)
  }

  private func registrationViolations(in question: PairingQuestion) -> [PairingViolation] {
    var broken: [PairingViolation] = []
    let slug = question.conference.slug
    for (person, registration) in [
      (question.mentor, question.mentorRegistration),
      (question.mentee, question.menteeRegistration),
    ] {
      if registration == nil { broken.append(.notRegistered(person.handle, conference: slug)) }
      if registration?.isActive == false {
        broken.append(.registrationCancelled(person.handle, conference: slug))
      }
    }
    if question.menteeRegistration?.isNewcomer == false, !allowsReturningMentee {
      broken.append(.menteeNotNewcomer(question.mentee.handle))
    }
    if question.mentorRegistration?.isNewcomer == true, !allowsNewcomerMentor {
      broken.append(.mentorIsNewcomer(question.mentor.handle))
    }
    guard let mentor = question.mentorRegistration, let mentee = question.menteeRegistration
    else { return broken }
    let mentorDays = question.conference.daysOnSite(declared: mentor.details.days)
    let menteeDays = question.conference.daysOnSite(declared: mentee.details.days)
    if Set(mentorDays).isDisjoint(with: menteeDays) {
      broken.append(.noCommonDay(mentor: mentorDays, mentee: menteeDays))
    }
    return broken
  }

  private func pairViolations(in question: PairingQuestion) -> [PairingViolation] {
    if question.menteesOfMentor.contains(question.mentee.id) { return [.alreadyPaired] }
    var broken: [PairingViolation] = question.isReversed ? [.reversed] : []
    if !question.mentorsOfMentee.isEmpty {
      broken.append(.menteeHasMentor(question.mentee.handle))
    }
    if question.menteesOfMentor.count >= question.mentorCapacity {
      broken.append(.mentorFull(question.mentor.handle, capacity: question.mentorCapacity))
    }
    return broken
  }
}
