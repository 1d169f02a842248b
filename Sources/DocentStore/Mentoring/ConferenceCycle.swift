import Docent
import GRDB

/// Where the pairs of a conference belong: a program's cycle that is bound to it.
struct ConferenceCycle {
  let db: Database

  struct Home {
    var program: Program
    var cycle: Cycle
    /// Whether the program was made for the conference.
    var isNewProgram = false
  }

  /// The cycle of the given program, else of the conference's only program of kind `conference`,
  /// else of one made for it.
  ///
  /// - Parameters:
  ///   - conference: The conference that the cycle is bound to.
  ///   - program: The program, if one is named.
  ///   - name: The cycle's name, if one is named.
  /// - Returns: The cycle with its program.
  /// - Throws: ``StoreError`` when there are several, or none in the program that is named.
  func find(for conference: Conference, in program: Program?, named name: String?) throws -> Home {
    let programs = ProgramRepository(db: db)
    let candidates = try program.map { [$0] } ?? programs.list().filter { $0.kind == .conference }
    let homes = candidates.flatMap { program in
      program.cycles
        .filter { $0.conference == conference.slug && (name == nil || $0.name == name) }
        .map { Home(program: program, cycle: $0) }
    }
    guard homes.count <= 1 else { throw ambiguity(of: homes, at: conference) }
    if let home = homes.first { return home }
    if let program { throw missingCycle(of: program, for: conference) }
    if let name { throw StoreError.notFound("cycle", name: name, nearest: nil) }
    return try create(for: conference)
  }

  private func create(for conference: Conference) throws -> Home {
    let programs = ProgramRepository(db: db)
    let slug = "\(conference.series)-mentoring"
    let known = try programs.find(slug)
    guard known == nil || known?.kind == .conference else {
      throw StoreError.invalid(
        "\(conference.slug) has no program of kind conference, and \(slug) is another kind; add one "
          + "with docent program add NAME --kind conference --conference \(conference.slug)")
    }
    let name = "Conference mentoring of \(conference.series)"
    let program = try known ?? programs.add(slug: slug, name: name, kind: .conference)
    let cycle = try programs.addCycle(conference.slug, to: program, conference: conference)
    return Home(program: try programs.get(slug), cycle: cycle, isNewProgram: known == nil)
  }

  private func ambiguity(of homes: [Home], at conference: Conference) -> StoreError {
    let names = homes.map { "--program \($0.program.slug) --cycle \($0.cycle.name)" }
    return .invalid("\(conference.slug) has several cycles; say \(names.joined(separator: " or "))")
  }

  private func missingCycle(of program: Program, for conference: Conference) -> StoreError {
    .invalid(
      "program \(program.slug) has no such cycle for \(conference.slug); open one with "
        + "docent program add \(program.slug) --conference \(conference.slug) --cycle NAME")
  }
}
