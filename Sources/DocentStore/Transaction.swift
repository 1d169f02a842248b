public import Docent
import GRDB

/// One unit of work on a store: the repositories, all on one state of the file.
///
/// It is handed out by ``Store/read(_:)`` and ``Store/write(dryRun:_:)`` and ends with them.
public struct Transaction: ~Copyable {
  let db: Database
  /// The time that records made here carry.
  public let now: Instant

  init(_ db: Database) throws {
    self.db = db
    now = try db.now
  }

  /// The association's bodies.
  public var organizations: OrganizationRepository { OrganizationRepository(db: db) }
  /// Everybody the association knows.
  public var people: PersonRepository { PersonRepository(db: db) }
  /// Where people work or study.
  public var institutions: InstitutionRepository { InstitutionRepository(db: db) }
  /// What sessions are about.
  public var topics: TopicRepository { TopicRepository(db: db) }
  /// The conferences and their series.
  public var conferences: ConferenceRepository { ConferenceRepository(db: db) }
  /// The buildings and rooms of conferences, and the ways between them.
  public var rooms: RoomRepository { RoomRepository(db: db) }
  /// The programmes of conferences.
  public var sessions: SessionRepository { SessionRepository(db: db) }
  /// Who comes to which conference.
  public var registrations: RegistrationRepository { RegistrationRepository(db: db) }
  /// The mentoring programs and their cycles.
  public var programs: ProgramRepository { ProgramRepository(db: db) }
  /// The sign-ups to program cycles.
  public var applications: ApplicationRepository { ApplicationRepository(db: db, now: now) }
  /// The rules by which pairs are chosen.
  public var matchingRules: MatchingRulesRepository {
    MatchingRulesRepository(db: db, now: now)
  }
  /// The pairs that another program scored.
  public var candidates: CandidateRepository { CandidateRepository(db: db) }
  /// The answers that nobody but the matching sees.
  public var sensitiveAnswers: SensitiveAnswerRepository {
    SensitiveAnswerRepository(db: db, now: now)
  }
  /// The drafts of pairs that matching makes.
  public var matching: MatchingRepository { MatchingRepository(db: db, now: now) }
  /// The mentoring pairs.
  public var pairs: PairRepository { PairRepository(db: db, now: now) }
  /// The rules by which schedules are planned.
  public var planningRules: PlanningRulesRepository {
    PlanningRulesRepository(db: db, now: now)
  }
  /// The attendees' schedules.
  public var schedules: ScheduleRepository { ScheduleRepository(db: db, now: now) }
  /// The schedules that were planned together.
  public var cohorts: CohortRepository { CohortRepository(db: db, now: now) }
  /// What attendees say about their own schedules.
  public var choices: PlanningChoiceRepository { PlanningChoiceRepository(db: db) }
  /// The events of attendees' own calendars.
  public var ownEvents: OwnEventRepository { OwnEventRepository(db: db) }
  /// The sessions to which mentors send their mentees.
  public var recommendations: RecommendationRepository {
    RecommendationRepository(db: db, now: now)
  }
  /// The sessions that programs ask their people to attend.
  public var programMusts: ProgramMustRepository { ProgramMustRepository(db: db) }
  /// The check-in points of conferences.
  public var checkInPoints: CheckInPointRepository { CheckInPointRepository(db: db) }
  /// The scans at doors, and what they add up to.
  public var attendance: AttendanceRepository { AttendanceRepository(db: db, now: now) }
  /// The people counted by head in sessions.
  public var headCounts: HeadCountRepository { HeadCountRepository(db: db) }
  /// The health of the file.
  public var health: HealthRepository { HealthRepository(db: db) }
}
