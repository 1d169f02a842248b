public import Docent

/// Writes pairs as a CSV, for a mail merge or another mentoring program's import.
public enum PairsCSV {
  /// The columns of a list of pairs.
  enum Column: Int, CSVColumn {
    case mentorEmail, menteeEmail, mentorName, menteeName, program, cycle, conference, state, score
    case publishedAt, endedAt, reason
  }

  /// The CSV of some pairs.
  ///
  /// E-mail addresses stand beside pairs that were published; a draft's are nobody's business yet.
  ///
  /// - Parameters:
  ///   - pairs: The pairs, in order.
  ///   - zone: The zone of a pair's moments.
  /// - Returns: A line of headings and a line a pair.
  public static func text(of pairs: [Pair], zone: (Pair) -> Zone) -> String {
    CSVWriter.text(of: pairs, in: Column.self, notes: { _ in [:] }) { column, pair in
      func moment(_ kind: PairEvent.Kind) -> String? {
        pair.events.last { $0.kind == kind }.map { zone(pair).iso8601($0.happenedAt) }
      }
      return switch column {
      case .mentorEmail: pair.wasPublished ? pair.mentor.details.email : nil
      case .menteeEmail: pair.wasPublished ? pair.mentee.details.email : nil
      case .mentorName: pair.mentor.name
      case .menteeName: pair.mentee.name
      case .program: pair.program
      case .cycle: pair.cycle
      case .conference: pair.conference
      case .state: pair.state.rawValue
      case .score: pair.score.map(String.init)
      case .publishedAt: moment(.published)
      case .endedAt: moment(.ended)
      case .reason: pair.events.last { $0.kind == .ended }?.note
      }
    }
  }
}
