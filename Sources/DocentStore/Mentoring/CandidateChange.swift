import Docent

/// What becomes of a cycle's scored pairs.
struct CandidateChange {
  private(set) var added: [CandidateScore] = []
  private(set) var changed: [CandidateScore] = []
  private(set) var removed: [CandidateScore] = []
  private(set) var unchanged = 0

  /// Compares two lists, each in the order in which pairs are stored and without repetitions.
  init(from stored: [CandidateScore], to wanted: [CandidateScore]) {
    var rest = stored[...]
    for score in wanted {
      while let known = rest.first, known.order < score.order {
        removed.append(known)
        rest = rest.dropFirst()
      }
      guard let known = rest.first, known.order == score.order else {
        added.append(score)
        continue
      }
      rest = rest.dropFirst()
      if known == score { unchanged += 1 } else { changed.append(score) }
    }
    removed += rest
  }
}

extension CandidateScore {
  /// Where it stands among others.
  var order: (Int64, Int64) { (mentee.rawValue, mentor.rawValue) }
}
