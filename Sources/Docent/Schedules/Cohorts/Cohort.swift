public import Foundation

/// Attendees whose schedules were planned together.
public struct Cohort: Sendable, Equatable {
  /// Its row.
  public let id: Identifier<Cohort>
  /// Its identity outside this file.
  public let uuid: UUID
  /// When the schedules were made.
  public let madeAt: Instant
  /// How they were planned.
  public var options: CohortOptions
  /// Whether they were added to others that stood.
  public var isAddition = false
  /// What all schedules are worth together, in points.
  public var value: Int
  /// A proven bound: no schedules of the same attendees that keep the same rules are worth more.
  public var upperBound: Int
  /// How much of what each could have alone the tenth that is served least has on average, in
  /// thousandths; nil where nobody could have anything.
  public var leastServed: Int?

  /// Creates a cohort.
  public init(
    id: Identifier<Cohort>, uuid: UUID, madeAt: Instant, options: CohortOptions, value: Int,
    upperBound: Int
  ) {
    self.id = id
    self.uuid = uuid
    self.madeAt = madeAt
    self.options = options
    self.value = value
    self.upperBound = upperBound
  }

  /// How far the value is from the bound at most, as a part of the bound.
  public var gap: Double {
    upperBound == 0 ? 0 : Double(upperBound - value) / Double(upperBound)
  }
}

/// A session of which a cohort has all the seats that it may have.
public struct FullSession: Sendable, Equatable {
  /// How many seats the cohort could have.
  public var seats: Int
  /// What one more seat would bring at the most, in hundredths of a point.
  public var price: Int
  /// How many of those who have one would lose at least that without it.
  public var holders: Int

  /// Creates a full session.
  public init(seats: Int, price: Int, holders: Int) {
    self.seats = seats
    self.price = price
    self.holders = holders
  }

  /// Why somebody does not have it, in words.
  public var reason: String {
    guard seats > 0 else { return "full: no seat was left" }
    guard price > 0 else { return "full: all \(seats) seats are taken" }
    let people = holders == 1 ? "1 person" : "\(holders) people"
    return "full at the price of \(Self.points(price)) points: \(people) had more to lose"
  }

  /// Hundredths of a point in words.
  public static func points(_ hundredths: Int) -> String {
    let (points, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return "\(points)" }
    return rest % 10 == 0 ? "\(points).\(rest / 10)" : "\(points).\(rest < 10 ? "0" : "")\(rest)"
  }
}
