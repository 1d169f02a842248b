public import Docent

/// A schedule as one page that carries all it needs: for a phone, for paper, for a screen reader.
public enum ScheduleHTML {
  /// The page of a schedule.
  ///
  /// It is well-formed as XML too, has no scripts and asks no server for anything. Whatever people
  /// typed stands in it as text. Equal arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - schedule: What the attendee does, called off or not.
  ///   - contacts: Whom the attendee can ask, a line each.
  /// - Returns: HTML in UTF-8.
  /// - Throws: An error only when the program is at fault.
  public static func text(of schedule: Schedule, contacts: [String] = []) throws -> String {
    try HTMLTemplates.page("schedule", of: SchedulePage(schedule, contacts: contacts))
  }
}
