import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension ScheduleCommand {
  struct Pressure: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "pressure",
      abstract: "List the sessions whose rooms cost the cohort most, and what bigger ones bring.",
      discussion: """
        The price of a session is what one more seat brings at the most. For each session the \
        schedules of all are planned again, with more seats there: the gain is what they are then \
        worth more, and the bound says what they could be worth more at the most. Nothing is \
        stored.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: ConferenceOption
    @Option(help: "How many sessions at the most (default: 10).") var most: AtLeastOne?
    @Option(
      help: ArgumentHelp(
        "How many seats more to try (default: a tenth of those there are).", valueName: "number"))
    var seats: AtLeastOne?
    @Option(
      help: ArgumentHelp(
        "How many cores work (default: all); the result is the same.", valueName: "number"))
    var threads: AtLeastOne?

    func report(in store: borrowing Transaction) throws -> RecordList<PressureDocument> {
      let pressure = try store.cohorts.pressure(
        at: store.conferences.get(home.conference), most: most?.count ?? 10, seats: seats?.count,
        workers: CohortChoice.workers(threads))
      return PressureDocument.list(pressure)
    }
  }
}

/// A session whose room costs a cohort something, as JSON.
struct PressureDocument: Encodable {
  var code: String
  var title: String
  @Nullable var room: String?
  var seats: Int
  var wanted: Int
  var price: Double
  var more: Int
  var gain: Int
  var mostGain: Int

  private init(_ room: CohortPressure.Room) {
    code = room.seated.session.code
    title = room.seated.session.title
    self.room = room.seated.session.room?.label
    seats = room.seated.seats
    wanted = room.seated.wanted
    price = Double(room.seated.price) / 100
    more = room.more
    gain = room.gain
    mostGain = room.mostGain
  }

  /// The sessions, the dearest first.
  static func list(_ pressure: CohortPressure) -> RecordList<Self> {
    RecordList(
      pressure.rooms.map { Self($0) }, named: "sessions",
      columns: [
        (.text("Code", "code"), { $0.code }), (.text("Title", "title"), { $0.title }),
        (.text("Where", "room"), { $0.room }), (.number("Seats", "seats"), { "\($0.seats)" }),
        (.number("Wanted", "wanted"), { "\($0.wanted)" }),
        (.number("Price", "price"), { FullSession.points(Int(($0.price * 100).rounded())) }),
        (.number("More", "more"), { "\($0.more)" }), (.number("Gain", "gain"), { "\($0.gain)" }),
        (.number("At most", "mostGain"), { "\($0.mostGain)" }),
      ],
      remarks: [
        pressure.rooms.isEmpty
          ? "No session is so full that anybody had to do without it."
          : "As the rooms are, all schedules together are worth \(pressure.value) points, and none "
            + "are worth more than \(pressure.upperBound)."
      ])
  }
}
