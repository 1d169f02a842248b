extension SessionsCSV {
  /// The columns of a programme.
  enum Column: Int, CSVColumn {
    case code, title, start, end, kind, track, topics, building, room, capacity, speakers, abstract
    case audience, level, creditMinutes, mustAttend, status, timeZone, url, subtitle, language
    case guid, number, links, offering

    var content: CSVContent { self == .start || self == .end ? .time : .text }

    static let needed: [[Column]] = [[.code], [.title], [.start]]

    var aliases: [String] {
      switch self {
      case .code: ["id"]
      case .start: ["starts"]
      case .end: ["ends"]
      case .kind: ["type"]
      case .building: ["venue"]
      default: []
      }
    }
  }
}
