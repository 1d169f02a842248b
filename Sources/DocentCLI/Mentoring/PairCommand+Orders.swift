import ArgumentParser
import Docent
import DocentFormats
import DocentStore

/// The options of a decision on two people.
struct CoupleOptions: ParsableArguments {
  @Option(help: "Who guides: an e-mail address, member number or id.") var mentor: String
  @Option(help: "Who is guided: an e-mail address, member number or id.") var mentee: String

  func couple(in store: borrowing Transaction) throws -> Couple {
    Couple(mentee: try store.people.get(mentee).id, mentor: try store.people.get(mentor).id)
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
    return DifferenceReport(from: before, to: after)
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
      orders.pin(try couple.couple(in: store))
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
      orders.forbid(try couple.couple(in: store))
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
