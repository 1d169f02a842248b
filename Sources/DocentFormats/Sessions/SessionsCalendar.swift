public import Docent

/// The programme of a conference as an iCalendar file, read and written.
public enum SessionsCalendar {
  /// The sessions of a calendar: one a VEVENT, and one for each date of a VEVENT that recurs.
  ///
  /// What is unreadable is a fault, what is merely odd is read and named. The work is bounded: a
  /// rule of recurrence gives dates within the days only.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - days: The days of the conference, for events that recur; nil for a year from each start.
  ///   - dayChangeMinutes: Minutes after midnight at which a day of the conference ends.
  ///   - usual: The zone of times that name none, and of those that name one by a name that is
  ///     not IANA's and of which the file says nothing else; nil for the conference's.
  /// - Returns: The drafts, what was odd, and the faults for which the file is to be refused.
  public static func read(
    _ file: InputFile, days: ClosedRange<CivilDay>? = nil, dayChangeMinutes: Int = 240,
    usual: Zone? = nil
  ) -> DraftFile<SessionDraft> {
    var reader = CalendarSessionReader(
      file, days: days, dayChangeMinutes: dayChangeMinutes, usual: usual)
    reader.readAll()
    let sessions = CalendarSessions(reader.sessions)
    let findings = reader.file.findings
    return DraftFile(
      name: file.name, drafts: sessions.drafts, headings: sessions.headings,
      oddities: findings.oddities.inFileOrder(), faults: findings.faults.inFileOrder())
  }
}
