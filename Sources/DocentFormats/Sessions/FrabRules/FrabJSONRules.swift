/// The rules of c3voc's JSON schema for `schedule.json`, told in our own words.
enum FrabJSONRules {
  static let authority = "c3voc JSON schema"

  /// The whole document.
  static let document = JSONRule.object(
    JSONObjectRule(
      needed: ["schedule"],
      known: [
        "$schema": .text(.anything), "schedule": schedule,
        "generator": .object(
          JSONObjectRule(
            known: ["name": .text(.anything), "version": .text(.anything), "url": .text(.uri)],
            isOpen: true)),
      ]))

  private static let schedule = JSONRule.object(
    JSONObjectRule(
      needed: ["conference", "version"],
      known: [
        "version": .text(.anything), "base_url": .text(.uri), "conference": conference,
        "rooms": .nothing,
      ], isOpen: true))

  private static let conference = JSONRule.object(
    JSONObjectRule(
      needed: ["title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"],
      known: [
        "acronym": .text(.acronym), "title": .text(.anything), "description": .text(.anything),
        "start": .text(.anything), "end": .text(.anything), "daysCount": .integer(least: .min),
        "timeslot_duration": .text(.anything), "time_zone_name": .text(.zone),
        "logo": .text(.uri), "url": .text(.uri), "keywords": .list(.text(.anything)),
        "colors": .object(
          JSONObjectRule(
            known: ["primary": .text(.anything), "background": .text(.anything)], isOpen: true)),
        "tracks": .list(
          .either([
            .object(
              JSONObjectRule(
                known: [
                  "name": .text(.anything), "slug": .text(.slug), "color": .text(.anything),
                ], isOpen: true))
          ])),
        "rooms": .list(room), "meta": .object(JSONObjectRule(isOpen: true)), "days": .list(day),
      ]))

  private static let day = JSONRule.object(
    JSONObjectRule(
      needed: ["date", "day_end", "day_start", "index", "rooms"],
      known: [
        "index": .integer(least: .min), "date": .text(.date), "day_start": .text(.moment),
        "day_end": .text(.moment), "rooms": .map(.list(event)),
      ]))

  private static let event = JSONRule.object(
    JSONObjectRule(
      needed: [
        "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room",
        "slug", "start", "subtitle", "title", "track", "type", "url",
      ],
      known: [
        "guid": .text(.uuid), "code": .text(.code), "id": .integer(least: 1), "logo": .anything,
        "date": .text(.moment), "start": .text(.clock), "end": .text(.moment),
        "duration": .text(.duration), "room": .text(.anything), "slug": .text(.slug),
        "url": .text(.uri), "title": .text(.anything), "subtitle": .optionalText,
        "track": .optionalText, "type": .text(.anything), "language": .optionalText,
        "abstract": .optionalText, "description": .optionalText,
        "recording_license": .text(.anything), "do_not_record": .either([.flag, .null]),
        "do_not_stream": .either([.flag, .text(.anything), .null]), "persons": .list(.person),
        "links": .list(reference), "attachments": .list(reference), "feedback_url": .text(.uri),
        "origin_url": .text(.uri),
      ]))

  /// What frab's and pretalx's persons have in common.
  static let person = JSONRule.object(
    JSONObjectRule(
      known: [
        "name": .text(.anything), "guid": .text(.uuid), "id": .integer(least: .min),
        "url": .text(.uri), "links": .list(reference), "public_name": .text(.anything),
      ], isOpen: true))

  static let frabPerson = JSONRule.object(
    JSONObjectRule(
      needed: ["public_name", "id"],
      known: ["id": .integer(least: .min), "public_name": .text(.anything)], isOpen: true))

  static let pretalxPerson = JSONRule.object(
    JSONObjectRule(
      needed: ["name"],
      known: [
        "code": .text(.code), "name": .text(.anything),
        "avatar": .either([.text(.uri), .null]), "biography": .optionalText,
      ], isOpen: true))

  private static let room = JSONRule.object(
    JSONObjectRule(
      needed: ["name", "guid"],
      known: [
        "name": .text(.anything), "slug": .text(.slug), "guid": .text(.uuid),
        "type": .text(
          .word([
            "lecturehall", "stage", "workshop", "outside", "online", "project", "bbb", "hangar",
            "other",
          ])), "stream_id": .optionalText,
        "description": .either([.text(.anything), .null, .object(JSONObjectRule(isOpen: true))]),
        "capacity": .either([.number, .null]), "url": .text(.uri), "features": features,
        "assembly": .object(
          JSONObjectRule(
            needed: ["name", "guid", "slug"],
            known: [
              "name": .text(.anything), "slug": .text(.slug), "guid": .text(.uuid),
              "url": .text(.uri),
            ], isOpen: true)),
      ], patterned: (part: "description_", rule: .optionalText)))

  private static let features = JSONRule.object(
    JSONObjectRule(
      known: [
        "recording": .text(
          .word([
            "record_by_default", "not_recorded_by_default", "recording_forbidden",
            "recording_not_possible", "unknown",
          ]))
      ], isOpen: true))

  private static let reference = JSONRule.object(
    JSONObjectRule(
      needed: ["url"],
      known: [
        "type": .text(
          .word(["slides", "paper", "web", "blog", "article", "media", "related", "activitypub"])),
        "url": .text(.uri), "title": .text(.anything),
      ]))
}
