import ArgumentParser
import Docent
import DocentFormats
import DocentStore

extension PairCommand {
  struct Forecast: ReadCommand {
    static let configuration = CommandConfiguration(
      commandName: "forecast",
      abstract: "Say what the sign-ups will bring, before anybody is paired.",
      discussion: """
        Seats against mentees, how many mentors of one kind would serve everybody, whom to look for \
        first, and what relaxing each rule or one more seat of a mentor would bring. Every number \
        comes from a best matching; nothing is guessed, and nothing is kept.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var home: CycleOptions
    @Option(help: "What a pair must score to be counted.") var leastScore = 0

    func report(in store: borrowing Transaction) throws -> ForecastReport {
      let (program, cycle) = try home.home(in: store)
      let candidates = try store.matching.candidates(for: cycle, of: program)
      return ForecastReport(
        try MatchingForecaster(
          candidates, forbidden: store.matching.forbidden(in: cycle), leastScore: leastScore
        ).forecast())
    }
  }
}

/// What the sign-ups will bring.
struct ForecastReport: Report {
  struct Balance: Encodable {
    var question: String
    var answer: String
    var mentees: Int
    @Nullable var seats: Int?
  }

  struct Kind: Encodable {
    var kind: String
    var gainOfOne: Int
    var needed: Int
    var left: Int
  }

  struct Relaxation: Encodable {
    var name: String
    var mentees: Int
    var points: Int
  }

  var mentees: Int
  var seats: Int
  var served: Int
  var totalScore: Int
  var balances: [Balance]
  var kinds: [Kind]
  var mix: [String]
  var mixBound: Int
  var rules: [Relaxation]
  var seatsToAdd: [Relaxation]

  private enum CodingKeys: CodingKey {
    case mentees, seats, served, totalScore, balances, kinds, mix, mixBound, rules, seatsToAdd
  }

  var table: TextTable { tables[0] }

  init(_ forecast: MatchingForecast) {
    mentees = forecast.mentees
    seats = forecast.seats
    served = forecast.served
    totalScore = forecast.score
    balances = forecast.balances.map {
      Balance(question: $0.question, answer: $0.answer, mentees: $0.mentees, seats: $0.seats)
    }
    kinds = forecast.kinds.map {
      Kind(kind: $0.name.words, gainOfOne: $0.gainOfOne, needed: $0.needed, left: $0.left)
    }
    mix = forecast.mix.map(\.words)
    mixBound = forecast.mixBound
    rules = forecast.rules.map { .init(name: $0.name, mentees: $0.mentees, points: $0.points) }
    seatsToAdd = forecast.seatsToAdd.map {
      .init(name: $0.name, mentees: $0.mentees, points: $0.points)
    }
  }

  var tables: [TextTable] {
    [
      Self.table(of: balances), Self.table(of: kinds),
      Self.table("Without the rule", "Rule", of: rules),
      Self.table("With one more seat", "Mentor", of: seatsToAdd),
    ]
  }

  var remarks: [String] {
    ["\(served) of \(mentees) mentees can be served with \(seats) seats, \(totalScore) points."]
      + Self.remarks(on: areAlike ? mix.map { _ in "" } : mix, bound: mixBound)
  }

  /// Whether mentors of one kind are as good as those of any other.
  private var areAlike: Bool {
    kinds.allSatisfy {
      $0.gainOfOne == kinds[0].gainOfOne && $0.needed == kinds[0].needed && $0.left == kinds[0].left
    }
  }

  private static func remarks(on mix: [String], bound: Int) -> [String] {
    guard !mix.isEmpty else { return [] }
    let counts = Dictionary(mix.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let list = counts.map { "\($0.value) × \($0.key.isEmpty ? "any kind" : $0.key)" }
    let proof = mix.count == bound ? "no fewer can do it" : "no fewer than \(bound) can do it"
    return ["Look for mentors with one seat: \(list.joined(separator: ", ")); \(proof)."]
  }

  private static func table(of balances: [Balance]) -> TextTable {
    TextTable(
      "Seats against mentees",
      columns: [
        .text("Of", "question"), .text("Which", "answer"), .number("Mentees", "mentees"),
        .number("Seats", "seats"),
      ],
      rows: balances.map {
        [$0.question, $0.answer, "\($0.mentees)", $0.seats.map(String.init) ?? ""]
      })
  }

  private static func table(of kinds: [Kind]) -> TextTable {
    TextTable(
      "Mentors of one kind",
      columns: [
        .text("Kind", "kind"), .number("One more serves", "gainOfOne"),
        .number("Needed", "needed"), .number("Left waiting", "left"),
      ],
      rows: kinds.map {
        [$0.kind.isEmpty ? "any" : $0.kind, "\($0.gainOfOne)", "\($0.needed)", "\($0.left)"]
      })
  }

  private static func table(_ title: String, _ head: String, of list: [Relaxation]) -> TextTable {
    TextTable(
      title,
      columns: [
        .text(head, "name"), .number("More mentees", "mentees"), .number("More points", "points"),
      ],
      rows: list.map { [$0.name, "\($0.mentees)", "\($0.points)"] })
  }
}
