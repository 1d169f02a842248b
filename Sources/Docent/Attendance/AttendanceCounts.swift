/// What an attendance report is counted from.
public struct AttendanceInput: Sendable {
  /// The conference.
  public var conference: Conference
  /// Its sessions, in the programme's order.
  public var sessions: [SessionOutline]
  /// Whether each registered person is a newcomer.
  public var isNewcomer: [Identifier<Person>: Bool]
  /// The mentees of the conference's published pairs.
  public var mentored: Set<Identifier<Person>>
  /// Who has which session in their schedule, active registrations only.
  public var scheduled: [Identifier<Session>: Set<Identifier<Person>>]
  /// The scans of each session, by person and then by time.
  public var scans: [Identifier<Session>: ArraySlice<Scan>]
  /// How many scans belong to check-in points alone.
  public var scansAtPoints: Int
  /// The head counts of the sessions in which people were counted.
  public var headCounts: [Identifier<Session>: Int]

  /// One scan at a session's door.
  public struct Scan: Sendable, Equatable {
    /// Who.
    public var person: Identifier<Person>
    /// When.
    public var at: Instant
    /// Which way.
    public var direction: ScanDirection

    /// Creates a scan.
    public init(person: Identifier<Person>, at: Instant, direction: ScanDirection) {
      self.person = person
      self.at = at
      self.direction = direction
    }
  }

  /// Creates the input of a report.
  public init(
    conference: Conference, sessions: [SessionOutline], isNewcomer: [Identifier<Person>: Bool],
    mentored: Set<Identifier<Person>>,
    scheduled: [Identifier<Session>: Set<Identifier<Person>>],
    scans: [Identifier<Session>: ArraySlice<Scan>], scansAtPoints: Int,
    headCounts: [Identifier<Session>: Int] = [:]
  ) {
    self.conference = conference
    self.sessions = sessions
    self.isNewcomer = isNewcomer
    self.mentored = mentored
    self.scheduled = scheduled
    self.scans = scans
    self.scansAtPoints = scansAtPoints
    self.headCounts = headCounts
  }
}

/// What was counted in one session.
struct SessionCount {
  let seats: Int?
  let scans: Int
  /// Who was scanned, each once.
  let persons: [Identifier<Person>]
  let scheduled: Int
  /// Those of ``persons`` who had not scheduled the session.
  let walkIns: Int
  let minutes: Int
  let peak: Int
  let headCount: Int?

  init(_ session: SessionOutline, in input: AttendanceInput) {
    let scans = input.scans[session.id] ?? []
    let schedulers = input.scheduled[session.id] ?? []
    var stays: [Stay] = []
    var persons: [Identifier<Person>] = []
    var rest = scans
    while let first = rest.first {
      let own = rest.prefix { $0.person == first.person }
      rest = rest.dropFirst(own.count)
      persons.append(first.person)
      Stay.derive(
        from: own.lazy.map { ($0.at, $0.direction) }, opens: session.startsAt,
        closes: session.endsAt
      ) { stays.append($0) }
    }
    seats = session.seats
    self.scans = scans.count
    self.persons = persons
    scheduled = schedulers.count
    walkIns = persons.count { !schedulers.contains($0) }
    minutes = stays.reduce(0) { $0 + $1.end.seconds - $1.start.seconds } / 60
    peak = Stay.peak(of: stays)
    headCount = input.headCounts[session.id]
  }

  var isMeasured: Bool { scans > 0 }

  /// Who had scheduled the session and was not there.
  var noShows: Int { scheduled - (persons.count - walkIns) }
}
