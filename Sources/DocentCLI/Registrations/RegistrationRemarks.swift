/// What is to be said when a registration changes.
enum RegistrationRemarks {
  /// That mentoring meetings were cancelled, if any were.
  static func on(cancelledMeetings count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      "Mentoring meetings cancelled: \(count). Generate the mentee's schedule again to find others, "
        + "or end the pair."
    ]
  }
}
