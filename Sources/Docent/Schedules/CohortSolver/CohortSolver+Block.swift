extension CohortSolver {
  /// The days of some attendees, one after the other in flat arrays.
  ///
  /// A ``AgendaSolver/Timeline`` says more than planning at prices asks again and again; what it does
  /// ask is here, as small as it goes, so that the days of thousands stay near the processor.
  struct Block: Sendable {
    /// A candidate.
    struct Cell: Sendable {
      /// What it is worth, as a score.
      let worth: Int
      /// What it uses one of, or -1.
      let seat: Int32
      let effect: AgendaSolver.Effect
      /// Whether not every walk fits in before it.
      let isHurried: Bool
      /// Bit by state: whether a day can be in it when this starts.
      let begins: UInt8
      /// Bit by state: whether a day in it can do without anything after this.
      let finishes: UInt8
    }

    /// What can follow a candidate after a stay: the listed ones from `first` on, and all from `far`.
    struct Reach: Sendable {
      let first: Int32
      let far: Int32
    }

    struct Day: Sendable {
      /// Its candidates, in ``cells``.
      let cells: Range<Int>
      /// Its reaches: by stay and candidate, and one that ends the last.
      let reaches: Int
      /// Whether nothing need be chosen.
      let canStayEmpty: Bool
      /// Whether it does without the meal that it needs.
      let isMealWaived: Bool
      /// Its meetings; nil where none are wanted.
      let meetings: MeetingDay?
    }

    struct Attendee: Sendable {
      /// Their days, in ``days``.
      let days: Range<Int>
      /// Their candidates, in ``cells``.
      let cells: Range<Int>
      /// What ties their candidates together, in ``ties``.
      let ties: Range<Int>
      /// How many meetings they want.
      let meetings: Int
      /// What they must have, come what may.
      let reserved: [Int32]
    }

    /// The number of the first attendee.
    let first: Int
    private(set) var cells: [Cell] = []
    /// By cell: the number of the candidate.
    private(set) var candidates: [Int32] = []
    private(set) var reaches: [Reach] = []
    private(set) var followers: [UInt16] = []
    private(set) var days: [Day] = []
    private(set) var ties: [Tie] = []
    private(set) var attendees: [Attendee] = []

    /// Whether musts are worth no more than their value.
    private let ignoresMusts: Bool

    /// Whether meetings are on different days wherever nobody gives up a must for that.
    private let spreadsMeetings: Bool

    /// Lays out the days of attendees whose numbers are their positions.
    init(
      _ attendees: ArraySlice<CohortProblem.Attendee>, ignoresMusts: Bool = false,
      spreadsMeetings: Bool = true
    ) {
      first = attendees.startIndex
      self.ignoresMusts = ignoresMusts
      self.spreadsMeetings = spreadsMeetings
      for attendee in attendees { add(attendee) }
      for number in self.attendees.indices { ties = tiesWithFirstPrices(of: number) }
    }

    private mutating func add(_ attendee: CohortProblem.Attendee) {
      let (firstDay, firstCell, firstTie) = (days.count, cells.count, ties.count)
      var agenda = attendee.agenda
      let walks = AgendaSolver.Walks(agenda)
      var tables = agenda.days.map { AgendaSolver.table(of: $0, in: agenda, walks) }
      if spreadsMeetings, agenda.meetingsWanted > 1, CohortSolver.canSpreadMeetings(over: tables) {
        // A day has one of them, which is less to keep in mind.
        agenda.meetingsWanted = 1
        tables = agenda.days.map { AgendaSolver.table(of: $0, in: agenda, walks) }
      }
      for (day, table) in tables.enumerated() { add(table, day, of: attendee) }
      ties += Tie.all(of: agenda, tables, from: firstCell)
      let musts = agenda.isMust.indices.filter { agenda.isMust[$0] && agenda.offering[$0] < 0 }
      self.attendees.append(
        Attendee(
          days: firstDay..<days.count, cells: firstCell..<cells.count, ties: firstTie..<ties.count,
          meetings: attendee.agenda.meetingsWanted,
          reserved: Set(musts.map { attendee.seats[$0] }).subtracting([-1]).sorted()))
    }

    private mutating func add(
      _ table: AgendaSolver.DayTable, _ day: Int, of attendee: CohortProblem.Attendee
    ) {
      let timeline = table.timeline
      let firstCell = cells.count
      for (index, entry) in timeline.entries.enumerated() {
        let isMust = ignoresMusts && attendee.agenda.isMust[entry.candidate]
        candidates.append(Int32(entry.candidate))
        cells.append(
          Cell(
            worth: table.worth[index] - (isMust ? AgendaSolver.Score.must : 0),
            seat: attendee.seats[entry.candidate], effect: entry.effect, isHurried: entry.isHurried,
            begins: Self.bits(timeline.begins, at: timeline.starts.position[index]),
            finishes: Self.bits(timeline.finishes, at: timeline.ends.position[index])))
      }
      let firstReach = reaches.count
      let hasMeetings = timeline.problem.meetingsWanted > 0
      addReaches(timeline)
      days.append(
        Day(
          cells: firstCell..<cells.count, reaches: firstReach,
          canStayEmpty: timeline.free.canStayEmpty(meetings: 0),
          isMealWaived: timeline.free.isMealWaived,
          meetings: hasMeetings
            ? MeetingDay(timeline, of: attendee.agenda.days[day], resources: attendee.slots[day])
            : nil))
    }

    private mutating func addReaches(_ timeline: AgendaSolver.Timeline) {
      for stay in timeline.stays.indices where timeline.stays[stay].meetings == 0 {
        for entry in timeline.entries.indices {
          reaches.append(
            Reach(
              first: Int32(followers.count),
              far: Int32(timeline.arcs.far(after: stay, from: entry))))
          for arc in timeline.arcs.range(after: stay, from: entry) {
            followers.append(UInt16(timeline.arcs.followers[arc]))
          }
        }
      }
      reaches.append(Reach(first: Int32(followers.count), far: 0))
    }

    private static func bits(_ rows: [[Bool]], at position: Int) -> UInt8 {
      rows.indices.reduce(0) { $0 | (rows[$1][position] ? 1 << UInt8($1) : 0) }
    }
  }

  /// Whether all meetings can be had on different days, whatever else is chosen.
  static func canSpreadMeetings(over tables: [AgendaSolver.DayTable]) -> Bool {
    guard let wanted = tables.first?.timeline.problem.meetingsWanted else { return false }
    return tables.count { table in
      table.best(meetings: 1).map { $0.musts == table.best(meetings: 0)?.musts } ?? false
    } >= wanted
  }
}
