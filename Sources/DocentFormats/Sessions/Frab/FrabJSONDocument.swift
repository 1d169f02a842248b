import Docent

// The names are those of the format.
// swift-format-ignore: AlwaysUseLowerCamelCase
/// A `schedule.json` as it is written.
struct FrabJSONDocument: Encodable {
  struct Schedule: Encodable {
    var version = "1"
    var base_url: String?
    var conference: Programme
  }

  struct Programme: Encodable {
    let title, acronym, start, end: String
    let daysCount: Int
    let timeslot_duration = "00:05"
    let time_zone_name: String?
    let tracks: [[String: String]]
    let rooms: [Place]?
    let meta: [String: [String: [String: FrabExtras]]]
    let days: [Day]
  }

  struct Place: Encodable {
    let name, guid: String
    let capacity: Int?
  }

  struct Day: Encodable {
    let index: Int
    let date, day_start, day_end: String
    let rooms: [String: [Event]]
  }

  struct Event: Encodable {
    let guid: String
    let id: Int
    let code: String?
    let logo: String?
    let date, start: String
    let end: String?
    let duration, room, slug, url, title, subtitle: String
    @Nullable var track: String?
    let type: String
    @Nullable var language: String?
    let abstract: String
    let recording_license: String
    let do_not_record: Bool
    let persons: [[String: String]]
    let links, attachments: [[String: String]]
    let feedback_url, origin_url: String?
  }

  let schema = "https://c3voc.de/schedule/schema.json"
  let generator = ["name": "Docent"]
  var schedule: Schedule

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case generator, schedule
  }
}
