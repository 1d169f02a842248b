/// The times at which a mentor and a mentee could nearly have met.
struct NearMisses {
  private static let most = 3

  private let wish: MeetingWish
  private let input: PlanningInput
  /// What the attendee must be at, with the code of sessions.
  private let taken: [(time: AgendaProblem.Stretch, code: String?)]

  init(
    of wish: MeetingWish, in input: PlanningInput,
    taken: [(time: AgendaProblem.Stretch, code: String?)]
  ) {
    self.wish = wish
    self.input = input
    self.taken = taken
  }

  /// A sentence for each, the nearest first; none where no day finds both on site.
  var sentences: [String] {
    input.days.filter(wish.days.contains).flatMap(misses).sorted {
      ($0.overlap, $0.start) < ($1.overlap, $1.start)
    }.prefix(Self.most).map { miss in
      let wall = input.conference.zone.wall(at: Instant(minute: miss.start))
      let day = input.conference.day(of: Instant(minute: miss.start))
      return "\(day.weekdayName) \(wall.clock): \(miss.causes.joined(separator: ", "))"
    }
  }

  private typealias Miss = (start: Int, overlap: Int, causes: [String])

  private func misses(on day: CivilDay) -> [Miss] {
    let starts = input.taste.rules.meetingStarts
    return stride(
      from: input.conference.minute(starts.from, on: day),
      through: input.conference.minute(starts.until, on: day), by: input.taste.rules.meetingStep
    ).map { miss(at: $0) }.filter { $0.overlap > 0 }
  }

  private func miss(at start: Int) -> Miss {
    let meeting = AgendaProblem.Stretch(start: start, end: start + wish.minutes)
    var miss: Miss = (start, 0, [])
    for engagement in wish.engagements {
      let time = AgendaProblem.Stretch(
        start: engagement.startsAt.minute, end: engagement.endsAt.lastMinute)
      guard time.overlaps(meeting) else { continue }
      miss.overlap += common(time, meeting)
      miss.causes.append("\(wish.mentor.name) is taken")
    }
    for (time, code) in taken where time.overlaps(meeting) {
      miss.overlap += common(time, meeting)
      miss.causes.append("you have \(code ?? "something") \(clocks(time))")
    }
    return miss
  }

  private func common(_ one: AgendaProblem.Stretch, _ other: AgendaProblem.Stretch) -> Int {
    min(one.end, other.end) - max(one.start, other.start)
  }

  private func clocks(_ time: AgendaProblem.Stretch) -> String {
    [time.start, time.end].map { input.conference.zone.wall(at: Instant(minute: $0)).clock }
      .joined(separator: "–")
  }
}
