import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// The options of a decision on two people.
struct CoupleOptions: ParsableArguments {
  @Option(help: "Who guides: an e-mail address, member number or id.") var mentor: String
  @Option(help: "Who is guided: an e-mail address, member number or id.") var mentee: String

  /// The two, whatever they signed up for.
  func couple(in store: borrowing Transaction) throws -> Couple {
    Couple(mentee: try store.people.get(mentee).id, mentor: try store.people.get(mentor).id)
  }

  /// The two, who must have signed up in these roles.
  func couple(of cycle: Cycle, in store: borrowing Transaction) throws -> Couple {
    let couple = try couple(in: store)
    guard couple.mentee != couple.mentor else {
      throw StoreError.invalid("\(mentee) cannot be their own mentor; name two people")
    }
    let roles = Dictionary(grouping: try store.applications.list(cycle), by: \.person)
    for (handle, person, role, other) in [
      (mentor, couple.mentor, ApplicationRole.mentor, ApplicationRole.mentee),
      (mentee, couple.mentee, ApplicationRole.mentee, ApplicationRole.mentor),
    ] where !(roles[person] ?? []).contains(where: { $0.role != other }) {
      throw StoreError.notFound(
        "sign-up", name: "of \(handle) as \(role.rawValue)", nearest: nil)
    }
    return couple
  }
}

/// A command that changes what the committee decided and makes a draft by it.
protocol OrderCommand: WriteCommand {
  var home: CycleOptions { get }
  /// Changes the decisions that the latest draft went by.
  func change(_ orders: inout MatchingOrders, of run: MatchingRun, in store: borrowing Transaction)
    throws
}

extension OrderCommand {
  func report(in store: borrowing Transaction) throws -> DifferenceReport {
    let (program, cycle) = try home.home(in: store)
    let before = try store.matching.get(nil, of: cycle)
    var orders = before.orders
    try change(&orders, of: before, in: store)
    let after = try store.matching.redraft(before, by: orders, in: cycle, of: program)
    let dropped = orders.pins.subtracting(after.orders.pins)
    let names = try dropped.map { try store.people.get($0.mentee).name }.sorted()
    return DifferenceReport(
      from: before, to: after,
      remarks: names.isEmpty
        ? [] : ["Pins that cannot hold any more were dropped: \(names.joined(separator: ", "))."])
  }
}

extension PairCommand {
  struct Pin: OrderCommand {
    static let configuration = CommandConfiguration(
      commandName: "pin", abstract: "Have two people be a pair: makes a draft, and says its cost.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @OptionGroup var couple: CoupleOptions

    func change(
      _ orders: inout MatchingOrders, of run: MatchingRun, in store: borrowing Transaction
    ) throws {
      orders.pin(try couple.couple(of: home.cycle(in: store), in: store))
    }
  }

  struct Forbid: OrderCommand {
    static let configuration = CommandConfiguration(
      commandName: "forbid",
      abstract: "Have two people be no pair: makes a draft, and says its cost.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @OptionGroup var couple: CoupleOptions

    func change(
      _ orders: inout MatchingOrders, of run: MatchingRun, in store: borrowing Transaction
    ) throws {
      orders.forbid(try couple.couple(of: home.cycle(in: store), in: store))
    }
  }

  struct Release: OrderCommand {
    static let configuration = CommandConfiguration(
      commandName: "release",
      abstract: "Take back a pin or what was forbidden: makes a draft, and says what differs.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @OptionGroup var couple: CoupleOptions

    func change(
      _ orders: inout MatchingOrders, of run: MatchingRun, in store: borrowing Transaction
    ) throws {
      guard orders.release(try couple.couple(in: store)) else {
        throw StoreError.invalid(
          "\(couple.mentee) and \(couple.mentor) are neither pinned nor forbidden in draft "
            + "\(run.number); nothing to release")
      }
    }
  }

  struct Swap: OrderCommand {
    static let configuration = CommandConfiguration(
      commandName: "swap",
      abstract: "Exchange the mentors of two mentees: makes a draft, and says its cost.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var changes: ChangeOptions
    @OptionGroup var home: CycleOptions
    @Argument(help: "A mentee: an e-mail address, member number or id.") var one: String
    @Argument(help: "Another mentee.") var other: String

    func change(
      _ orders: inout MatchingOrders, of run: MatchingRun, in store: borrowing Transaction
    ) throws {
      guard try store.people.get(one).id != store.people.get(other).id else {
        throw StoreError.invalid("\(one) is one person; name two mentees")
      }
      let pairs = try [one, other].map { handle in
        let mentee = try store.people.get(handle)
        guard let pair = run.pairs.first(where: { $0.mentee.id == mentee.id }) else {
          throw StoreError.invalid(
            "\(handle) has no mentor in draft \(run.number) to be exchanged; see docent pair drafts"
          )
        }
        return pair
      }
      orders.pin(Couple(mentee: pairs[0].mentee.id, mentor: pairs[1].mentor.id))
      orders.pin(Couple(mentee: pairs[1].mentee.id, mentor: pairs[0].mentor.id))
    }
  }
}
