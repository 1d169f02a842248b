import Docent
import DocentTestSupport

/// Small random sign-ups with every feature on, and a brute force that tries all matchings.
struct RandomSignUps {
  private var random: SplitMix
  private(set) var applicants: [Applicant] = []
  private(set) var orders = MatchingOrders()
  let rules: MatchingRules
  let settings: MatchingSettings

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    rules = MatchingRules(
      hard: [.otherInstitution, .notAvoided, .menteeYears(atMost: 5)],
      weights: [.topics: 60, .libraryType: 30, .languages: 7, .contactMode: 5, .identity: 9],
      mostMentees: 2)
    settings = MatchingSettings(
      seed: seed, leastScore: random.next(below: 4) == 0 ? random.next(below: 60) : nil,
      stability: 25)
    for number in 1...(2 + random.next(below: 6)) { add(Int64(number)) }
    decide()
  }

  var candidates: MatchingCandidates { MatchingCandidates(applicants, rules: rules) }

  private mutating func add(_ number: Int64) {
    let roles: [ApplicationRole] = [.mentee, .mentor, .mentee, .mentor, .both]
    var one = Applicant.sample(number, roles[random.next(below: roles.count)])
    one.capacity = random.next(below: 4)
    one.tier = random.next(below: 3)
    one.institution = Identifier(rawValue: Int64(random.next(below: 4)))
    one.years = random.next(below: 8)
    one.libraryTypeNow = ["academic", "public"][random.next(below: 2)]
    one.topicsWanted = topics()
    one.topicsOffered = topics()
    one.languages = [["English"], ["Polish"]][random.next(below: 2)]
    if random.next(below: 4) == 0 {
      one.avoided = [Identifier(rawValue: Int64(random.next(below: 6)))]
    }
    one.sensitive = [
      SensitiveAnswer(
        field: "group", value: ["a", "b"][random.next(below: 2)],
        wantsSame: random.next(below: 2) == 0)
    ]
    applicants.append(one)
  }

  private mutating func topics() -> [String] {
    ["a", "b", "c", "d"].filter { _ in random.next(below: 2) == 0 }
  }

  /// Pins, forbids and keeps a few pairs that can be.
  private mutating func decide() {
    let candidates = candidates
    var seats = candidates.mentors.indices.map { candidates.capacity(ofMentor: $0) }
    for mentee in candidates.mentees.indices {
      for mentor in candidates.mentors.indices
      where candidates.allows(mentee: mentee, mentor: mentor) {
        let couple = candidates.couple(mentee: mentee, mentor: mentor)
        let isFree = !orders.pins.contains { $0.mentee == couple.mentee } && seats[mentor] > 0
        switch random.next(below: 12) {
        case 0 where isFree:
          orders.pin(couple)
          seats[mentor] -= 1
        case 1: if !orders.pins.contains(couple) { orders.forbid(couple) }
        case 2, 3: orders.kept.insert(couple)
        default: break
        }
      }
    }
  }
}

extension RandomSignUps {
  /// What matchings are compared by: the mentees served of each tier, and points with those of kept
  /// pairs.
  struct Rank: Comparable {
    var served: [Int]
    var points: Int
    var isQualityFirst: Bool

    static func < (one: Self, other: Self) -> Bool {
      let isFewer = one.served.lexicographicallyPrecedes(other.served)
      if one.isQualityFirst {
        return one.points == other.points ? isFewer : one.points < other.points
      }
      return one.served == other.served ? one.points < other.points : isFewer
    }
  }

  /// What a matching is worth: a mentor or nil for each mentee.
  func rank(_ mentors: [Int?], _ candidates: MatchingCandidates) -> Rank {
    var served = [Int](repeating: 0, count: 4)
    var points = 0
    for (mentee, mentor) in mentors.enumerated() {
      guard let mentor else { continue }
      served[candidates.mentees[mentee].tier] += 1
      points += candidates.score(mentee: mentee, mentor: mentor)
      if orders.kept.contains(candidates.couple(mentee: mentee, mentor: mentor)) {
        points += settings.stability ?? 0
      }
    }
    return Rank(served: served, points: points, isQualityFirst: settings.leastScore != nil)
  }

  /// The best rank of all matchings that keep every rule and order.
  func best(_ candidates: MatchingCandidates) -> Rank? {
    var best: Rank?
    var mentors: [Int?] = []
    var seats = candidates.mentors.indices.map { candidates.capacity(ofMentor: $0) }
    func extend() {
      let mentee = mentors.count
      guard mentee < candidates.mentees.count else {
        let rank = rank(mentors, candidates)
        if best.map({ $0 < rank }) ?? true { best = rank }
        return
      }
      let person = candidates.mentees[mentee].person
      let pin = orders.pins.first { $0.mentee == person }
      for mentor in [nil] + candidates.mentors.indices.map(Optional.some) {
        if let mentor {
          guard seats[mentor] > 0, mayBe(mentee, mentor, candidates) else { continue }
          guard pin == nil || pin?.mentor == candidates.mentors[mentor].person else { continue }
          seats[mentor] -= 1
        } else if pin != nil {
          continue
        }
        mentors.append(mentor)
        extend()
        mentors.removeLast()
        if let mentor { seats[mentor] += 1 }
      }
    }
    extend()
    return best
  }

  private func mayBe(_ mentee: Int, _ mentor: Int, _ candidates: MatchingCandidates) -> Bool {
    let couple = candidates.couple(mentee: mentee, mentor: mentor)
    guard candidates.allows(mentee: mentee, mentor: mentor), !orders.forbidden.contains(couple)
    else { return false }
    return candidates.score(mentee: mentee, mentor: mentor) >= settings.leastScore ?? 0
      || orders.pins.contains(couple)
  }
}
