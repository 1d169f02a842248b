extension AgendaProblem {
  /// Stops the program if the arrays do not go together, or hold what the solver cannot add up.
  func requireSoundArrays() {
    let count = start.count
    precondition(
      [end.count, place.count, value.count, isMust.count, isMeal.count, offering.count]
        .allSatisfy { $0 == count },
      "Every candidate has a start, end, place, value, offering and two marks."
    )
    precondition(walking.count == placeCount * placeCount, "Walking has a row for every place.")
    precondition(zip(start, end).allSatisfy(<), "A candidate ends after it starts.")
    precondition(place.allSatisfy { $0 >= -1 && $0 < placeCount }, "A place has a row or is -1.")
    precondition(value.allSatisfy((0...Self.greatestValue).contains), "Values are in bounds.")
    precondition(offering.allSatisfy { $0 >= -1 }, "Offerings count from 0, or are -1.")
    precondition(isMust.count(where: \.self) <= Self.mostMusts, "There are too many musts.")
    precondition(meetingMinutes > 0, "A meeting takes time.")
    precondition((0...2).contains(meetingsWanted), "At most two meetings are wanted.")
    precondition(
      days.reduce(0) { $0 + mostChosen(on: $1) } <= Self.mostChosen,
      "More could be chosen than can be added up."
    )
  }

  /// Stops the program if a day is not as its properties say.
  func requireSound(_ day: Day) {
    precondition(day.mealWindow.start <= day.mealWindow.end, "A meal window does not run back.")
    precondition(
      day.mealMinutes > 0 && day.mealMinutes <= day.longestMealMinutes, "A meal takes time.")
    precondition(
      zip(day.slots, day.slots.dropFirst()).allSatisfy { $0.start <= $1.start }, "Slots ascend.")
    precondition(
      day.slots.allSatisfy { $0.walks.isEmpty || $0.walks.count == placeCount },
      "A slot has a walk for every place, or none.")
    precondition(day.fixedMeetings.allSatisfy { $0.start < $0.end }, "What is agreed takes time.")
    precondition(
      zip(day.fixedMeetings, day.fixedMeetings.dropFirst()).allSatisfy { $0.start <= $1.start },
      "Agreed meetings ascend."
    )
    precondition(day.candidates.allSatisfy(start.indices.contains), "Candidates exist.")
    precondition(
      zip(day.candidates, day.candidates.dropFirst()).allSatisfy {
        (start[$0], end[$0], $0) < (start[$1], end[$1], $1)
      },
      "Candidates are sorted by start, end and index."
    )
    day.limits.forEach(requireSound)
  }

  private func requireSound(_ limit: Limit) {
    precondition(limit.candidates.count == limit.amounts.count, "Every candidate has an amount.")
    precondition(limit.amounts.allSatisfy((1...1_440).contains), "Amounts are in bounds.")
    precondition((0...10_000).contains(limit.most), "A limit is in bounds.")
    precondition(
      zip(limit.candidates, limit.candidates.dropFirst()).allSatisfy(<), "Members ascend.")
    precondition(limit.candidates.allSatisfy(start.indices.contains), "Members exist.")
  }

  /// Returns how many candidates of a day follow each other without overlapping, at the most.
  private func mostChosen(on day: Day) -> Int {
    guard day.candidates.count > Self.mostChosen / max(days.count, 1) else {
      return day.candidates.count
    }
    var (count, time) = (0, Int.min)
    for candidate in day.candidates.sorted(by: { end[$0] < end[$1] }) where start[candidate] >= time
    {
      (count, time) = (count + 1, end[candidate])
    }
    return count
  }
}
