/// What a rule or a criterion looks at in a person: people of one trait are judged alike.
struct Trait: Hashable {
  var numbers: [Int?] = []
  var sets: [WordSet] = []
}

extension HardRule {
  /// What the rule looks at in mentor and mentee; nil for a rule about particular partners.
  var traits: (mentor: (ApplicantProfile) -> Trait, mentee: (ApplicantProfile) -> Trait)? {
    let nothing: (ApplicantProfile) -> Trait = { _ in Trait() }
    switch self {
    case .otherInstitution, .notSupervisor, .notAvoided, .notPairedBefore, .otherCity: return nil
    case .registered: return both { Trait(numbers: [$0.isRegistered ? 1 : 0]) }
    case .returningMentor: return ({ Trait(numbers: [$0.isNewcomer ? 1 : 0]) }, nothing)
    case .commonDays: return both { Trait(sets: [$0.days]) }
    case .mentorYears: return ({ Trait(numbers: [$0.years]) }, nothing)
    case .menteeYears: return (nothing, { Trait(numbers: [$0.years]) })
    case .yearsAhead: return both { Trait(numbers: [$0.years]) }
    case .mentorMember: return ({ Trait(sets: [$0.memberships]) }, nothing)
    case .menteeMember: return (nothing, { Trait(sets: [$0.memberships]) })
    case .adults: return both { Trait(numbers: [$0.isAdult ? 1 : 0]) }
    case .agreement: return both { Trait(numbers: [$0.hasAgreed ? 1 : 0]) }
    case .studentsWelcome:
      return (
        { Trait(numbers: [$0.acceptsStudents == false ? 0 : 1]) },
        { Trait(numbers: [$0.isStudent ? 1 : 0]) }
      )
    case .sameCountry: return both { Trait(numbers: [$0.country]) }
    case .sameRegion: return both { Trait(numbers: [$0.region]) }
    case .hoursApart: return both { Trait(numbers: [$0.winterOffset]) }
    }
  }
}

extension MatchingCriterion {
  /// What the criterion looks at in mentor and mentee; nil for one about particular partners.
  ///
  /// Topics and divisions have too many different traits to tell them all apart.
  var traits: (mentor: (ApplicantProfile) -> Trait, mentee: (ApplicantProfile) -> Trait)? {
    switch self {
    case .topics, .divisions, .wishes: nil
    case .libraryType:
      (
        { Trait(numbers: [$0.libraryTypeNow]) },
        { Trait(numbers: [$0.libraryTypeNow, $0.libraryTypeWanted]) }
      )
    case .positionArea: both { Trait(numbers: [$0.positionArea]) }
    case .place: both { Trait(numbers: [$0.region, $0.country]) }
    case .timeZone: both { Trait(numbers: [$0.winterOffset]) }
    case .yearsAhead: both { Trait(numbers: [$0.years]) }
    case .contactMode: both { Trait(sets: [$0.contactModes]) }
    case .languages: both { Trait(sets: [$0.languages]) }
    case .identity: both { Trait(sets: [$0.answers, $0.sharedAnswers]) }
    }
  }
}

/// One trait for either side.
private func both(
  _ trait: @escaping (ApplicantProfile) -> Trait
) -> (mentor: (ApplicantProfile) -> Trait, mentee: (ApplicantProfile) -> Trait) {
  (trait, trait)
}

/// The traits that occur among some people.
struct TraitClasses {
  /// The class of each person.
  private(set) var classes: [Int32] = []
  /// One person of each class.
  private(set) var examples: [ApplicantProfile] = []

  init(_ people: [ApplicantProfile], by trait: (ApplicantProfile) -> Trait) {
    var numbers: [Trait: Int32] = [:]
    classes.reserveCapacity(people.count)
    for person in people {
      let trait = trait(person)
      if let number = numbers[trait] {
        classes.append(number)
      } else {
        numbers[trait] = Int32(examples.count)
        classes.append(Int32(examples.count))
        examples.append(person)
      }
    }
  }
  /// Takes everybody as a class of their own.
  init(each people: [ApplicantProfile]) {
    classes = people.indices.map(Int32.init)
    examples = people
  }
}
