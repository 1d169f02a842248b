import Docent
import DocentFormats
import DocentStore
import DocentTestSupport
import Testing

@Suite(.enabled(if: SharedData.isThere, "needs the shared data; see DOCENT_SHARED_DATA"))
struct RealScheduleTests {
  /// A conference of the shared data, and the file of its programme.
  struct Programme: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let zone: String
    let days: ClosedRange<String>

    static let all = [
      Programme(
        testDescription: "Code4Lib 2020", file: "schedules/code4lib2020/sessions.csv",
        zone: "America/New_York", days: "2020-03-08"..."2020-03-11"),
      Programme(
        testDescription: "Code4Lib 2024", file: "schedules/code4lib2024/sessions.csv",
        zone: "America/New_York", days: "2024-05-13"..."2024-05-16"),
      Programme(
        testDescription: "FOSDEM 2021", file: "schedules/fosdem2021/fosdem_2021.xml",
        zone: "Europe/Brussels", days: "2021-02-06"..."2021-02-07"),
    ]

    /// Holds the conference in a store.
    func hold(in store: borrowing Transaction) throws -> Conference {
      let (first, last) = (CivilDay(days.lowerBound), CivilDay(days.upperBound))
      let conference = try store.conferences.add(
        ConferenceDraft(
          slug: "real", series: "real", name: testDescription, zone: try #require(Zone(zone)),
          startsOn: try #require(first), endsOn: try #require(last)))
      let file = try InputFile(path: SharedData.path(self.file))
      _ = try store.sessions.import(
        ProgrammeFile(file, of: conference).sessions, into: conference)
      return conference
    }
  }

  @Test(arguments: Programme.all)
  func `fifty random profiles get schedules that keep all rules`(programme: Programme) throws {
    let store = try Store()
    let conference = try store.write { try programme.hold(in: $0) }
    let sessions = try store.read { try $0.sessions.list(conference) }
    var plans: Set<[String]> = []
    for seed in 0..<50 {
      let profile = RandomProfile(seed: seed, sessions: sessions)
      let (schedule, again) = try store.write { store in
        let person = try profile.attend(conference, as: "attendee\(seed)", in: store)
        let schedule = try Self.schedule(of: person, at: conference, in: store)
        return (schedule, try store.schedules.get(for: person, at: conference))
      }
      let checker = ScheduleChecker(
        schedule, programme: sessions, daysOnSite: conference.days, asked: profile.asked())
      #expect(checker.violations() == [], "seed \(seed)")
      #expect(schedule.value == schedule.upperBound, "seed \(seed)")
      #expect(again.items == schedule.items, "seed \(seed)")
      plans.insert(schedule.items.map { $0.code ?? "" })
    }
    #expect(plans.count > 40, "people get schedules of their own")
  }

  /// The schedule of somebody, who gives up what they pinned or what is a must where these clash.
  private static func schedule(
    of person: Person, at conference: Conference, in store: borrowing Transaction
  ) throws -> Schedule {
    var options = PlanningOptions()
    while true {
      do {
        return try store.schedules.generate(for: person, at: conference, options: options)
      } catch PlanningRefused.clashingMusts(let clashes) {
        options.vetoes += clashes.compactMap(\.codes.last)
      }
    }
  }
}
