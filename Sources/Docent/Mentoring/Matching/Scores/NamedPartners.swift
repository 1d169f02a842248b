/// Rules and wishes about particular partners: lists of the few mentors whom they concern.
struct NamedPartners: Sendable {
  /// Where the partners of each mentee begin in `mentors` and `points`, and one more for the end.
  private var start: [Int32] = [0]
  private var mentors: [Int32] = []
  /// The points of each partner; -1 for one who is ruled out.
  private var points: [Int16] = []
  private var group: [Int32]

  /// Judges the partners that somebody names, for each class of mentees.
  ///
  /// - Parameters:
  ///   - mentees: The mentees, in classes that are judged alike.
  ///   - partners: The mentors that may be concerned; each may come twice.
  ///   - judge: The points of a pair, or -1; 0 if it is not concerned.
  init(
    _ mentees: TraitClasses, partners: (ApplicantProfile) -> [Int32],
    judge: (_ mentor: Int, _ mentee: ApplicantProfile) -> Int16
  ) {
    group = mentees.classes
    for mentee in mentees.examples {
      for mentor in Set(partners(mentee)).sorted() {
        let points = judge(Int(mentor), mentee)
        if points == 0 { continue }
        mentors.append(mentor)
        self.points.append(points)
      }
      start.append(Int32(mentors.count))
    }
  }

  /// Adds a mentee's points, and makes -1 of the scores of those who are ruled out.
  func add(to scores: inout [Int16], mentee: Int) {
    let group = Int(group[mentee])
    for index in Int(start[group])..<Int(start[group + 1]) {
      let mentor = Int(mentors[index])
      if points[index] < 0 { scores[mentor] = -1 } else { scores[mentor] &+= points[index] }
    }
  }

  var isEmpty: Bool { mentors.isEmpty }
}

/// Finds mentors by who they are, where they are, and whom they name.
struct MentorIndex {
  private var persons: [Int64: [Int32]] = [:]
  private var institutions: [Int64: [Int32]] = [:]
  private var cities: [Int: [Int32]] = [:]
  private var namedBy: [Naming: [Int64: [Int32]]] = [:]

  /// Why somebody names somebody else.
  enum Naming: CaseIterable { case supervisor, avoided, former, wish }

  init(_ mentors: [ApplicantProfile]) {
    for (number, mentor) in mentors.enumerated() {
      let number = Int32(number)
      persons[mentor.person, default: []].append(number)
      if let institution = mentor.institution {
        institutions[institution, default: []].append(number)
      }
      if let city = mentor.city { cities[city, default: []].append(number) }
      for naming in Naming.allCases {
        for person in mentor.named(naming) {
          namedBy[naming, default: [:]][person, default: []].append(number)
        }
      }
    }
  }

  /// The mentors who name the mentee, or whom the mentee names.
  func partners(_ mentee: ApplicantProfile, _ naming: Naming) -> [Int32] {
    mentee.named(naming).flatMap { persons[$0] ?? [] } + (namedBy[naming]?[mentee.person] ?? [])
  }

  /// The mentors of the mentee's institution.
  func colleagues(_ mentee: ApplicantProfile) -> [Int32] {
    mentee.institution.flatMap { institutions[$0] } ?? []
  }

  /// The mentors of the mentee's town, or of one with the same name.
  func neighbours(_ mentee: ApplicantProfile) -> [Int32] {
    mentee.city.flatMap { cities[$0] } ?? []
  }
}

extension ApplicantProfile {
  fileprivate func named(_ naming: MentorIndex.Naming) -> [Int64] {
    switch naming {
    case .supervisor: supervisor.map { [$0] } ?? []
    case .avoided: Array(avoided)
    case .former: Array(formerPartners)
    case .wish: wishes
    }
  }
}
