import Docent

extension AgendaProblem {
  /// A candidate of a ``sample(_:days:walk:meal:slots:wanted:agreed:)``; the second day's hours are
  /// 24 to 48.
  struct Item {
    var start: Int
    var end: Int
    var place: Int
    var worth: Int
    var isMust: Bool
    var isMeal: Bool

    init(
      _ start: Double, _ end: Double, at place: Int = -1, worth: Int = 1, must: Bool = false,
      meal: Bool = false
    ) {
      self.start = minutes(start)
      self.end = minutes(end)
      self.place = place
      self.worth = worth
      isMust = must
      isMeal = meal
    }
  }

  /// Returns a problem told in hours: days open from 7 to 22, meals are had between 11 and 14.
  ///
  /// There are three places, each `walk` minutes from the others. Slots are hours, like those of
  /// items; an agreed meeting has the hours of its start and its end.
  static func sample(
    _ items: [Item],
    days: Int = 1,
    walk: UInt16 = 0,
    meal: Int = 45,
    slots: [Double] = [],
    wanted: Int = 0,
    agreed: [(Double, Double)] = [],
    offering: [Int]? = nil
  ) -> AgendaProblem {
    let order = items.indices.sorted {
      (items[$0].start, items[$0].end, $0) < (items[$1].start, items[$1].end, $1)
    }
    return AgendaProblem(
      start: items.map(\.start),
      end: items.map(\.end),
      place: items.map(\.place),
      value: items.map(\.worth),
      isMust: items.map(\.isMust),
      isMeal: items.map(\.isMeal),
      offering: offering,
      walking: [0, walk, walk, walk, 0, walk, walk, walk, 0],
      placeCount: 3,
      meetingsWanted: wanted,
      days: (0..<days).map { index in
        let origin = minutes(24) * index
        let hours = origin..<origin + minutes(24)
        return Day(
          open: origin + minutes(7),
          close: origin + minutes(22),
          mealWindow: Stretch(start: origin + minutes(11), end: origin + minutes(14)),
          mealMinutes: meal,
          slots: slots.map(minutes).filter(hours.contains).map { Slot(start: $0) },
          fixedMeetings: agreed.map { Stretch(start: minutes($0), end: minutes($1)) }
            .filter { hours.contains($0.start) },
          candidates: order.filter { hours.contains(items[$0].start) }
        )
      }
    )
  }
}

extension AgendaSolution {
  /// The chosen candidates of each day.
  var chosen: [[Int]] { days.map(\.candidates) }

  /// The hours at which each day's meetings start.
  var meetingHours: [[Double]] { days.map { $0.meetings.map { Double($0) / 60 } } }

  /// What makes one solution better than another, foremost first.
  var rank: [Int] {
    [
      musts, -days.count { $0.isMealWaived }, meetings, days.count { !$0.meetings.isEmpty }, value,
    ]
  }
}

private func minutes(_ hours: Double) -> Int { Int((hours * 60).rounded()) }
