extension PlanningRules {
  /// When a day begins and ends for somebody, in minutes.
  func hours(
    on day: CivilDay, at conference: Conference, asked preferences: PlanningPreferences
  ) -> AgendaProblem.Stretch {
    let from = max(self.day.from, preferences.earliest ?? self.day.from)
    let until = min(self.day.until, preferences.latest ?? self.day.until)
    return AgendaProblem.Stretch(
      start: conference.minute(from, on: day), end: conference.minute(max(from, until), on: day))
  }
}
