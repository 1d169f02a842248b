import Docent
import GRDB

/// Where the pairs of a conference belong: a program's cycle that is bound to it.
struct ConferenceCycle {
  let db: Database

  struct Home {
    var program: Program
    var cycle: Cycle
    var isNew: Bool
  }

  /// The cycle of the given program, else of the conference's only program of kind `conference`,
  /// else of one made for it.
  func find(for conference: Conference, in program: Program?) throws -> Home {
    let programs = ProgramRepository(db: db)
    let candidates = try program.map { [$0] } ?? programs.list().filter { $0.kind == .conference }
    let homes = candidates.flatMap { program in
      program.cycles.filter { $0.conference == conference.slug }
        .map { Home(program: program, cycle: $0, isNew: false) }
    }
    if let home = homes.first {
      guard homes.count == 1 || program != nil else {
        let names = homes.map(\.program.slug).joined(separator: ", ")
        throw StoreError.invalid(
          "\(conference.slug) has several programs: \(names); name one with --program")
      }
      return home
    }
    if let program { throw missingCycle(of: program, for: conference) }
    return try create(for: conference)
  }

  private func create(for conference: Conference) throws -> Home {
    let programs = ProgramRepository(db: db)
    let slug = "\(conference.series)-mentoring"
    let program =
      try programs.find(slug)
      ?? programs.add(
        slug: slug, name: "Conference mentoring of \(conference.series)", kind: .conference)
    let cycle = try programs.addCycle(conference.slug, to: program, conference: conference)
    return Home(program: try programs.get(slug), cycle: cycle, isNew: true)
  }

  private func missingCycle(of program: Program, for conference: Conference) -> StoreError {
    .invalid(
      "program \(program.slug) has no cycle for \(conference.slug); open one with "
        + "docent program add \(program.slug) --conference \(conference.slug) --cycle NAME")
  }
}
