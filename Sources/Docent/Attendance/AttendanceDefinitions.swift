extension AttendanceRow {
  /// What each number of a row means, by the name it has in every output, in their order.
  public static let definitions: [(name: String, meaning: String)] = [
    (
      "scans",
      "Scan records of the sessions, in and out. Unit: scans. Empty when nobody was scanned."
    ),
    (
      "persons",
      "Distinct people with at least one scan. newcomers + returning + unregistered = persons."
    ),
    (
      "newcomers",
      "Persons whose registration is their first in the series: as declared, else as history has it."
    ),
    ("returning", "Persons whose registration is not their first in the series."),
    ("unregistered", "Persons scanned without a registration for this conference."),
    (
      "mentored",
      "Persons who are the mentee of a published pair of this conference that did not end before it began."
    ),
    (
      "visits",
      "Each person counted once for each session they were scanned in; the rows add up to the total."
    ),
    (
      "scheduled",
      "Sessions in the current schedules of people with an active registration, each person and session once."
    ),
    (
      "noShows",
      "Scheduled and not scanned, in sessions where somebody was scanned; the other sessions tell nothing."
    ),
    ("walkIns", "Visits of people who had not scheduled the session."),
    (
      "headCount",
      "People counted by head, the highest count of each session, summed over the sessions that "
        + "have one; a source of its own that is never added to scans. Empty when nobody counted."
    ),
    (
      "minutes",
      "Minutes people stayed, summed; a stay without a scan out lasts to the session's end, "
        + "if that is within 12 hours. Seconds are added up and rounded down once a session."
    ),
    ("peak", "The most people in one session of the row at one moment."),
    ("capacity", "Seats, summed over the sessions whose seats are known."),
    ("fill", "Visits per seat over the sessions where somebody was scanned and seats are known."),
  ]
}
