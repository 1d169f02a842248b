import CLibical
import Docent

extension CalendarComponent {
  /// The rules of a zone's clocks in the years of some days, under the zone's IANA name.
  ///
  /// They come from the zone itself and not from the files that libical would look for.
  static func rules(
    of zone: Zone, covering days: ClosedRange<CivilDay>
  ) throws(CalendarError) -> CalendarComponent {
    let rules = try CalendarComponent(ICAL_VTIMEZONE_COMPONENT)
    try rules.add(icalproperty_new_tzid, zone.identifier)
    for observance in zone.observances(inYearsOf: days) {
      rules.add(try .rule(observance))
    }
    return rules
  }

  private static func rule(
    _ observance: ZoneObservance
  ) throws(CalendarError) -> CalendarComponent {
    let rule = try CalendarComponent(
      observance.isDaylightSaving ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT)
    try rule.add(icalproperty_new_dtstart(icaltimetype(observance.onset)))
    try rule.add(icalproperty_new_tzoffsetfrom(CInt(observance.offsetBefore)))
    try rule.add(icalproperty_new_tzoffsetto(CInt(observance.offset)))
    return rule
  }
}

extension Zone {
  /// Whether calendars need the zone's rules: UTC has a notation of its own.
  var needsRules: Bool { identifier != Zone.utc.identifier }
}
