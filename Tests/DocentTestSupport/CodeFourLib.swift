public import Docent

/// The Code4Lib conferences whose programmes are among the shared data.
public enum CodeFourLib {
  /// The plan of the conference of 2020 or 2024.
  public static func plan(_ year: Int) throws -> ConferenceDraft {
    let days = year == 2020 ? ("2020-03-08", "2020-03-11") : ("2024-05-13", "2024-05-16")
    guard let zone = Zone("America/New_York"), let first = CivilDay(days.0),
      let last = CivilDay(days.1)
    else { throw BadSample(text: "\(year)") }
    return ConferenceDraft(
      slug: "code4lib-\(year)", series: "code4lib", name: "Code4Lib \(year)", zone: zone,
      startsOn: first, endsOn: last)
  }
}
