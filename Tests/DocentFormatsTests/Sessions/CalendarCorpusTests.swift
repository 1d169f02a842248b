import Docent
import DocentFormats
import DocentTestSupport
import Testing

/// Calendars of the test suite of the Python package `icalendar`, each with how many sessions,
/// faults and oddities there are in it.
@Suite(
  .enabled(
    if: SharedData.isThere,
    "the shared data is neither beside the checkout nor at DOCENT_SHARED_DATA"))
struct CalendarCorpusTests {
  static let expectations: [(name: String, sessions: Int, faults: Int, oddities: Int)] = [
    ("calendars__america_new_york", 1, 0, 1),
    ("calendars__america_new_york_forward_reference", 1, 0, 2),
    ("calendars__bom_calendar", 0, 0, 1),
    ("calendars__calendar_with_unicode", 0, 0, 1),
    ("calendars__empty", 0, 0, 1),
    ("calendars__fuzz_testcase_invalid_month", 0, 1, 0),
    ("calendars__issue_1561_image_value", 0, 8, 0),
    ("calendars__issue_178_component_with_invalid_name_represented", 0, 1, 0),
    ("calendars__issue_178_custom_component_contains_other", 0, 1, 2),
    ("calendars__issue_178_custom_component_inside_other", 0, 0, 1),
    ("calendars__issue_313_globally_unique_tzid", 3, 0, 0),
    ("calendars__issue_348_exception_parsing_value", 1, 0, 0),
    ("calendars__issue_351_whitespace_in_property_and_params", 1, 0, 1),
    ("calendars__issue_798_freebusy", 0, 0, 1),
    ("calendars__issue_798_related_to", 0, 4, 0),
    ("calendars__multiple_calendar_components", 3, 0, 3),
    ("calendars__period_with_timezone", 9, 0, 0),
    ("calendars__pr_480_summary_with_colon", 0, 3, 0),
    ("calendars__property_params", 1, 0, 1),
    ("calendars__rfc_6868", 0, 2, 0),
    ("calendars__rfc_9253_examples", 0, 2, 0),
    ("calendars__rfc_9253_gap", 0, 2, 0),
    ("calendars__rfc_9253_related_to", 0, 1, 0),
    ("calendars__small_bad_calendar", 0, 3, 0),
    ("calendars__time", 0, 0, 1),
    ("events__event_with_escaped_character1", 0, 2, 1),
    ("events__event_with_escaped_character2", 0, 2, 1),
    ("events__event_with_escaped_character3", 0, 2, 1),
    ("events__event_with_escaped_character4", 0, 2, 1),
    ("events__event_with_escaped_characters", 0, 2, 2),
    ("events__event_with_unicode_fields", 1, 0, 1),
    ("events__event_with_unicode_organizer", 0, 2, 1),
    ("events__issue_100_transformed_doctests_into_unittests", 0, 1, 1),
    ("events__issue_184_broken_representation_of_period", 0, 1, 1),
    ("events__issue_355_url_escaping", 1, 0, 1),
    ("events__issue_355_url_escaping_2", 1, 0, 1),
    ("events__issue_355_url_escaping_empty_param", 0, 2, 1),
    ("events__issue_464_invalid_rdate", 2, 0, 2),
    ("events__rfc_9074_example_1", 1, 0, 1),
    ("events__rfc_9074_example_2", 1, 0, 1),
    ("events__rfc_9074_example_3", 1, 0, 1),
    ("events__rfc_9074_example_4", 1, 0, 1),
    ("events__rfc_9074_example_proximity", 0, 2, 1),
    ("timezones__issue_55_parse_error_on_utc_offset_with_seconds", 0, 0, 2),
  ]

  private static func file(_ name: String) throws -> InputFile {
    try InputFile(path: SharedData.path("robustness/icalendar-corpus/\(name).ics"))
  }

  @Test(arguments: expectations)
  func `a calendar gives its sessions, or says what is wrong with it`(
    name: String, sessions: Int, faults: Int, oddities: Int
  ) throws {
    let file = SessionsCalendar.read(try Self.file(name))
    #expect(file.drafts.count == sessions)
    #expect(file.faults.count == faults)
    #expect(file.oddities.count == oddities)
    #expect(sessions + faults + oddities > 0)
  }
}
