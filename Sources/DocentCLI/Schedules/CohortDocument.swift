import Docent
import DocentFormats
import Foundation

/// Schedules that were planned together, as JSON.
struct CohortDocument: Encodable {
  struct Attendee: Encodable {
    @Nullable var email: String?
    var name: String
    /// What the schedule is worth.
    var value: Int
    /// What it could be worth if nobody else was there.
    var alone: Int
    /// The one of the other; null where there was nothing to have.
    @Nullable var share: Double?
    var sessions: Int
    var meetings: Int
    var remarks: [String]
  }

  struct Seats: Encodable {
    var code: String
    var title: String
    var seats: Int
    var planned: Int
    var wanted: Int
    var price: Double
    var holders: Int
  }

  struct Unscheduled: Encodable {
    @Nullable var email: String?
    var name: String
    var reason: String
  }

  struct MissingMeeting: Encodable {
    @Nullable var email: String?
    var name: String
    var mentor: String
    var nearest: [String]
  }

  struct Fairness: Encodable {
    var leastServedBefore: Double
    var leastServedAfter: Double
    var cost: Int
    var gain: Int
  }

  var conference: String
  var value: Int
  var upperBound: Int
  var gap: Double
  @Nullable var leastServed: Double?
  var seed: UInt64
  var share: Int
  var oversubscription: Int
  @Nullable var fairness: Fairness?
  var attendees: [Attendee]
  var sessions: [Seats]
  var unscheduled: [Unscheduled]
  var withoutMeeting: [MissingMeeting]
  var roomsWithoutSeats: [String]

  init(_ plan: CohortPlan, at conference: Conference) {
    self.conference = conference.slug
    value = plan.value
    upperBound = plan.upperBound
    gap = plan.upperBound == 0 ? 0 : Double(plan.upperBound - plan.value) / Double(plan.upperBound)
    leastServed = plan.leastServed.map { Double($0) / 1_000 }
    seed = plan.options.seed
    share = plan.options.share
    oversubscription = plan.options.oversubscription
    fairness = plan.fairness.map {
      Fairness(
        leastServedBefore: Double($0.before) / 1_000, leastServedAfter: Double($0.after) / 1_000,
        cost: $0.cost, gain: $0.gain)
    }
    attendees = plan.scheduled.map(Self.attendee)
    sessions = plan.sessions.map(Self.seats)
    unscheduled = plan.unscheduled.map {
      Unscheduled(
        email: $0.registration.person.details.email, name: $0.registration.person.name,
        reason: $0.refusal.description)
    }
    withoutMeeting = plan.scheduled.flatMap { scheduled in
      let person = scheduled.member.registration.person
      return scheduled.withoutMeeting.map {
        MissingMeeting(
          email: person.details.email, name: person.name, mentor: $0.mentor.name,
          nearest: $0.misses)
      }
    }
    roomsWithoutSeats = plan.roomsWithoutSeats
  }

  private static func attendee(_ scheduled: CohortPlan.Scheduled) -> Attendee {
    let (plan, person) = (scheduled.plan, scheduled.member.registration.person)
    return Attendee(
      email: person.details.email, name: person.name, value: plan.value, alone: plan.upperBound,
      share: plan.upperBound == 0
        ? nil : Double(plan.value * 1_000 / plan.upperBound) / 1_000,
      sessions: plan.sessions.count,
      meetings: plan.meetings.count + scheduled.member.agreed.count, remarks: plan.remarks)
  }

  private static func seats(_ seated: CohortPlan.Seated) -> Seats {
    Seats(
      code: seated.session.code, title: seated.session.title, seats: seated.seats,
      planned: seated.planned, wanted: seated.wanted, price: Double(seated.price) / 100,
      holders: seated.holders)
  }

  /// The columns of sessions with their seats.
  static let seatColumns: [TextTable.Column] = [
    .text("Code", "code"), .text("Title", "title"), .text("Where", "room"),
    .number("Seats", "seats"), .number("Wanted", "wanted"), .number("Price", "price"),
  ]

  static func seatCells(_ seated: CohortPlan.Seated) -> [String] {
    [
      seated.session.code, seated.session.title, seated.session.room?.label ?? "",
      "\(seated.seats)", "\(seated.wanted)", FullSession.points(seated.price),
    ]
  }

  /// How far a plan is from proven, in hundredths with as many places as it takes to see it.
  static func gap(_ plan: CohortPlan) -> String {
    let percent = Double(plan.upperBound - plan.value) * 100 / Double(max(1, plan.upperBound))
    let places = percent >= 1 ? 1 : percent >= 0.01 ? 2 : 4
    return String(format: "%.\(places)f", percent)
  }
}
