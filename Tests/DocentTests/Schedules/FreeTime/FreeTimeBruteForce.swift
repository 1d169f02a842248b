@testable import Docent

/// The times at which two people can meet, minute by minute and place by place.
struct FreeTimeBruteForce {
  let sides: [FreeTimeSide]
  let conference: Conference
  let rules: PlanningRules
  let walking: WalkingTimes
  let minutes: Int

  /// A run of minutes at a place, and what both walk for it.
  struct Run {
    var start: Int
    var end: Int
    var place: String?
    var walks: [Int]
    fileprivate var gap: Int
  }

  /// Of each stretch between two things that either does the best run, if one is long enough.
  func runs(on day: CivilDay) -> [Run] {
    guard sides.allSatisfy({ $0.days.contains(day) }) else { return [] }
    let latest = conference.minute(rules.meetingStarts.until, on: day)
    let all = places.flatMap { runs(at: $0, on: day) }
      .filter { $0.end - $0.start >= minutes && $0.start <= latest }
    return Set(all.map(\.gap)).sorted().compactMap { gap in
      all.filter { $0.gap == gap }.min { rank($0) < rank($1) }
    }
  }

  private func runs(at place: RoomDraft?, on day: CivilDay) -> [Run] {
    let today = sides.map { side in
      Today(
        engagements: side.engagements.filter { conference.day(of: $0.startsAt) == day },
        pace: side.preferences.pacePercent, walking: walking)
    }
    return hours(of: day).reduce(into: []) { runs, minute in
      let rooms = today.flatMap { $0.before(minute) + $0.after(minute) }.compactMap(\.room?.place)
      let isNear = place.map { rooms.contains($0.place) } ?? rooms.isEmpty
      guard isNear, today.allSatisfy({ $0.isFree(minute, at: place) }) else { return }
      let gap = today.map { $0.count(until: minute) }.reduce(0, +)
      if let last = runs.last, last.end == minute, last.gap == gap {
        runs[runs.count - 1].end = minute + 1
      } else {
        runs.append(
          Run(
            start: minute, end: minute + 1, place: place?.label,
            walks: today.map { $0.walk(minute, at: place) }, gap: gap))
      }
    }
  }

  private func rank(_ run: Run) -> (Int, Int, String) {
    (run.walks.reduce(0, +), run.start - run.end, run.place ?? "")
  }

  private var places: [RoomDraft?] {
    let known = Set(sides.flatMap(\.engagements).compactMap(\.room?.place))
    return [nil] + known.map { RoomDraft(building: $0.building, room: $0.room) }
  }

  /// The minutes that are within the hours of the rules and of both.
  private func hours(of day: CivilDay) -> [Int] {
    let asked = sides.map(\.preferences)
    let starts = [rules.day.from, rules.meetingStarts.from] + asked.compactMap(\.earliest)
    let ends = [rules.day.until] + asked.compactMap(\.latest)
    let first = conference.minute(0, on: day)
    return (first..<(first + 1_440)).filter { minute in
      starts.allSatisfy { first + $0 <= minute } && ends.allSatisfy { minute < first + $0 }
    }
  }

  /// What one of the two does on a day.
  private struct Today {
    let engagements: [Engagement]
    let pace: Int
    let walking: WalkingTimes

    func isFree(_ minute: Int, at place: RoomDraft?) -> Bool {
      engagements.allSatisfy { $0.endsAt.minute <= minute || minute < $0.startsAt.minute }
        && before(minute).allSatisfy { $0.endsAt.minute + paced($0.room, place) <= minute }
        && after(minute).allSatisfy { minute + 1 + paced(place, $0.room) <= $0.startsAt.minute }
    }

    func walk(_ minute: Int, at place: RoomDraft?) -> Int {
      (before(minute).map { paced($0.room, place) }.max() ?? 0)
        + (after(minute).map { paced(place, $0.room) }.max() ?? 0)
    }

    /// How much has begun and ended, which tells stretches apart.
    func count(until minute: Int) -> Int {
      engagements.count { $0.startsAt.minute <= minute }
        + engagements.count { $0.endsAt.minute <= minute }
    }

    func before(_ minute: Int) -> [Engagement] {
      let past = engagements.filter { $0.endsAt.minute <= minute }
      return past.filter { one in past.allSatisfy { $0.endsAt <= one.endsAt } }
    }

    func after(_ minute: Int) -> [Engagement] {
      let coming = engagements.filter { $0.startsAt.minute > minute }
      return coming.filter { one in coming.allSatisfy { $0.startsAt >= one.startsAt } }
    }

    private func paced(_ from: RoomDraft?, _ to: RoomDraft?) -> Int {
      let hundredths = walking.minutes(from: from, to: to) * pace
      return hundredths / 100 + (hundredths % 100 == 0 ? 0 : 1)
    }
  }
}
