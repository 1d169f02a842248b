import ArgumentParser
import Docent
import DocentStore

/// The options of everything that belongs to a cycle of a program.
struct CycleOptions: ParsableArguments {
  @Option(help: "The program's short name.") var program: String
  @Option(help: "The name of its cycle, such as 2027 (default: its only one).") var cycle: String?

  /// The cycle that the options name.
  ///
  /// - Throws: `StoreError` when there is none, or several and none is named.
  func cycle(in store: borrowing Transaction) throws -> Cycle {
    try Self.home(program, cycle, in: store).cycle
  }

  /// The program and the cycle that the options name.
  ///
  /// - Throws: As ``cycle(in:)``.
  func home(in store: borrowing Transaction) throws -> (program: Program, cycle: Cycle) {
    try Self.home(program, cycle, in: store)
  }

  /// The program of a short name, and its cycle of a name or its only one.
  ///
  /// - Throws: As ``cycle(in:)``.
  static func home(
    _ program: String, _ cycle: String?, in store: borrowing Transaction
  ) throws -> (program: Program, cycle: Cycle) {
    let home = try store.programs.get(program)
    return (home, try chosen(cycle, of: home))
  }

  private static func chosen(_ cycle: String?, of home: Program) throws -> Cycle {
    let program = home.slug
    let names = home.cycles.map(\.name)
    if let cycle {
      if let found = home.cycles.first(where: { $0.name == cycle }) { return found }
      let nearest = NearestText.closest(to: cycle, among: names)
      let known = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
      throw StoreError.notFound(
        "cycle", name: "\(cycle) of \(program) (\(known))", nearest: nearest ?? names.first)
    }
    guard let only = home.cycles.first else {
      throw StoreError.invalid(
        "program \(program) has no cycle; open one with docent program add \(program) --cycle NAME")
    }
    guard names.count == 1 else {
      throw StoreError.invalid(
        "program \(program) has several cycles; say --cycle \(names.joined(separator: " or "))")
    }
    return only
  }
}
