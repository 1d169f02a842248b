import ArgumentParser
import Docent

/// What can be said of a session beside its title and start.
struct SessionFields: ParsableArguments {
  @Option(help: "When it ends; \"\" when the programme does not say.")
  var end: Clearable<TypedTime>?
  @Option(
    help: "The IANA zone in which its times are read (default: the session's, the conference's).",
    transform: Zone.named)
  var timeZone: Zone?
  @Option(help: "Its kind, such as workshop; \"\" for a plain session.")
  var kind: Clearable<String>?
  @Option(help: "The strand of sessions it belongs to.") var track: Clearable<String>?
  @Option(help: "All topics it is about, between semicolons.") var topics: [Listed<String>] = []
  @Option(help: "The building.") var building: Clearable<String>?
  @Option(help: "The room; without one, the building as a whole.") var room: Clearable<String>?
  @Option(help: "Its seats; \"\" for those of its room.") var capacity: Clearable<Int>?
  @Option(help: "All speakers' names, in order, between semicolons.")
  var speakers: [Listed<String>] = []
  @Option(help: "Its description.") var abstract: Clearable<String>?
  @Option(help: "For whom it is meant.") var audience: Clearable<String>?
  @Option(help: "How much it expects its audience to know.") var level: Clearable<String>?
  @Option(help: "What it is one of several offerings of, the same for all of them.")
  var offering: Clearable<String>?
  @Option(help: "Minutes of continuing education it counts for.")
  var creditMinutes: Clearable<Int>?
  @Flag(inversion: .prefixedNo, help: "Whether everyone should attend.") var mustAttend: Bool?
  @Option(help: "Whether it takes place.") var status: SessionStatus?
  @Option(help: "What stands below its title.") var subtitle: Clearable<String>?
  @Option(help: "The language it is held in, such as en.") var language: Clearable<String>?
  @Option(help: "Where to read more.") var url: Clearable<String>?

  func validate() throws {
    guard capacity?.value ?? 0 >= 0 else { throw ValidationError("--capacity takes 0 or more.") }
    guard creditMinutes?.value ?? 0 >= 0 else {
      throw ValidationError("--credit-minutes takes 0 or more.")
    }
  }

  /// Says of a session what the options say.
  func apply(to details: inout SessionDraft) {
    end?.replace(&details.end)
    details.zone = timeZone ?? details.zone
    kind?.replace(&details.kind)
    track?.replace(&details.track)
    topics.replace(&details.topics)
    building?.replace(&details.building)
    room?.replace(&details.room)
    capacity?.replace(&details.capacity)
    speakers.replace(&details.speakers)
    abstract?.replace(&details.abstract)
    audience?.replace(&details.audience)
    level?.replace(&details.level)
    offering?.replace(&details.offering)
    creditMinutes?.replace(&details.creditMinutes)
    details.mustAttend = mustAttend ?? details.mustAttend
    details.status = status ?? details.status
    subtitle?.replace(&details.subtitle)
    language?.replace(&details.language)
    url?.replace(&details.url)
  }
}
