/// Who guides whom of those who are mentees and mentors: everybody those who come later.
struct GuidingOrder: Sendable {
  /// The mentors who are mentees too, in the order in which they guide each other.
  private let mentors: [Int32]
  /// Where each mentee stands in it, or its end.
  private let place: [Int32]

  init(_ candidates: MatchingCandidates) {
    let places = candidates.mentors.indices.compactMap { place in
      candidates.ranks[candidates.mentors[place].person.rawValue].map { (rank: $0, place: place) }
    }
    mentors = places.sorted { $0.rank < $1.rank }.map { Int32($0.place) }
    let end = Int32(mentors.count)
    place = candidates.mentees.map { mentee in
      candidates.ranks[mentee.person.rawValue].map(Int32.init) ?? end
    }
  }

  /// Makes -1 of the scores of mentors who do not come before the mentee, such as oneself.
  func forbid(in scores: inout [Int16], mentee: Int) {
    for mentor in mentors[Int(place[mentee])...] { scores[Int(mentor)] = -1 }
  }
}
