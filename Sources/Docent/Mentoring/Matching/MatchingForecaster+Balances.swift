extension MatchingForecaster {
  /// Mentees against seats, a line a tier, library type and topic.
  var balances: [MatchingForecast.Balance] {
    let tiers = Dictionary(grouping: candidates.mentees, by: \.tier)
    let byTier = tiers.sorted { $0.key < $1.key }.map { tier, mentees in
      MatchingForecast.Balance(
        question: "tier", answer: candidates.rules.name(ofTier: tier), mentees: mentees.count,
        seats: nil)
    }
    return byTier
      + balances(
        "library type", mentees: { [$0.libraryTypeWanted ?? $0.libraryTypeNow].compactMap(\.self) },
        mentors: { [$0.libraryTypeNow].compactMap(\.self) })
      + balances("topic", mentees: \.topicsWanted, mentors: \.topicsOffered)
  }

  private func balances(
    _ question: String, mentees: (Applicant) -> [String], mentors: (Applicant) -> [String]
  ) -> [MatchingForecast.Balance] {
    let wanted = tally(candidates.mentees.map { (mentees($0), 1) })
    let offered = tally(
      candidates.mentors.enumerated().map { (mentors($1), candidates.capacity(ofMentor: $0)) })
    let names = wanted.mapValues(\.name).merging(offered.mapValues(\.name), uniquingKeysWith: min)
    return names.sorted { $0.key.key < $1.key.key }.map { word, name in
      MatchingForecast.Balance(
        question: question, answer: name, mentees: wanted[word]?.count ?? 0,
        seats: offered[word]?.count ?? 0)
    }
  }

  /// How often each word stands, once a list and as often as that counts, with its first spelling by
  /// the alphabet.
  private func tally(
    _ lists: [(words: [String], count: Int)]
  ) -> [FoldedText: (name: String, count: Int)] {
    var tally: [FoldedText: (name: String, count: Int)] = [:]
    for (words, count) in lists {
      let spellings = Dictionary(words.map { (FoldedText($0), $0) }, uniquingKeysWith: min)
      for (word, name) in spellings {
        let known = tally[word] ?? (name, 0)
        tally[word] = (min(known.name, name), known.count + count)
      }
    }
    return tally
  }
}
