extension SessionChange {
  /// What people are to be told, such as `moved from Friday 10:00 to Friday 11:00, now in Hall B
  /// (was Hall A)`.
  ///
  /// - Parameter zone: The zone of the conference's clocks.
  /// - Returns: The words; nil where nothing differs for those who come.
  public func words(in zone: Zone) -> String? {
    guard let new else { return "removed from the programme" }
    switch (old.status == .cancelled, new.status == .cancelled) {
    case (true, true): return nil
    case (false, true): return "cancelled"
    case (true, false): return phrases(["takes place after all"], new, zone)
    case (false, false): return phrases([], new, zone)
    }
  }

  private func phrases(_ first: [String], _ new: State, _ zone: Zone) -> String? {
    let all = first + [time(new, zone), length(new, zone), place(new)].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  private func time(_ new: State, _ zone: Zone) -> String? {
    guard old.startsAt != new.startsAt else { return nil }
    let (from, to) = (zone.wall(at: old.startsAt), zone.wall(at: new.startsAt))
    // Days of one name a week apart are told by their dates.
    let isClear = from.day == to.day || from.day.weekdayName != to.day.weekdayName
    let names = [from, to].map { isClear ? $0.day.weekdayName : $0.day.description }
    return "moved from \(names[0]) \(from.clock) to \(names[1]) \(to.clock)"
  }

  /// The end, where it is not what one expects after the start has moved.
  private func length(_ new: State, _ zone: Zone) -> String? {
    func length(_ state: State) -> Int? { state.endsAt.map { $0.seconds - state.startsAt.seconds } }
    guard length(old) != length(new) else { return nil }
    let was = old.endsAt.map { " (was \(zone.wall(at: $0).clock))" } ?? ""
    return new.endsAt.map { "ends at \(zone.wall(at: $0).clock)\(was)" }
      ?? "has no stated end\(was)"
  }

  private func place(_ new: State) -> String? {
    guard old.place != new.place else { return nil }
    let was = old.place.map { " (was \($0))" } ?? ""
    return (new.place.map { "now in \($0)" } ?? "its room is not known yet") + was
  }
}
