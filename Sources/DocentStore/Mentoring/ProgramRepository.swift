public import Docent
import Foundation
import GRDB

/// The mentoring programs and their cycles.
public struct ProgramRepository {
  let db: Database

  /// Adds a program without cycles.
  ///
  /// - Parameters:
  ///   - slug: Its short name.
  ///   - name: Its full name.
  ///   - kind: How it runs.
  ///   - organization: The short name of the body that runs it.
  ///   - meetings: How many meetings a pair has at the conference; nil for the kind's usual number.
  /// - Returns: The program as stored.
  /// - Throws: ``StoreError`` when the short name is taken or the organization unknown.
  public func add(
    slug: String, name: String, kind: ProgramKind, organization: String? = nil,
    meetings: Int? = nil
  ) throws -> Program {
    guard try find(slug) == nil else { throw StoreError.taken("program", name: slug) }
    try db.run(
      "INSERT INTO programs (uuid, slug, name, kind, organization_id, meetings) VALUES (?, ?, ?, ?, ?, ?)",
      [
        UUID().text, slug, name, kind.rawValue, try organizationRow(organization),
        meetings ?? kind.defaultMeetings,
      ])
    return try get(slug)
  }

  /// Opens a cycle of a program.
  ///
  /// - Throws: ``StoreError`` when the program has a cycle of that name, or is of kind
  ///   `conference` and no conference is given.
  public func addCycle(
    _ name: String, to program: Program, conference: Conference? = nil,
    startsOn: CivilDay? = nil, endsOn: CivilDay? = nil
  ) throws -> Cycle {
    guard !program.cycles.contains(where: { $0.name == name }) else {
      throw StoreError.taken("cycle", name: "\(name) of \(program.slug)")
    }
    guard conference != nil || program.kind != .conference else {
      throw StoreError.invalid("a cycle of \(program.slug) needs the conference it is bound to")
    }
    if let startsOn, let endsOn, endsOn < startsOn {
      throw StoreError.invalid(
        "cycle \(name) cannot end on \(endsOn), before it starts on \(startsOn)")
    }
    let id = try db.insert(
      "INSERT INTO cycles (uuid, program_id, name, conference_id, starts_on, ends_on) VALUES (?, ?, ?, ?, ?, ?)",
      [
        UUID().text, program.id.rawValue, name, conference?.id.rawValue, startsOn?.description,
        endsOn?.description,
      ])
    return Cycle(
      id: Identifier(rawValue: id), name: name, conference: conference?.slug, startsOn: startsOn,
      endsOn: endsOn)
  }

  /// The program of a short name.
  ///
  /// - Throws: ``StoreError/notFound(_:name:nearest:)``.
  public func get(_ slug: String) throws -> Program {
    if let program = try find(slug) { return program }
    let nearest = NearestText.closest(to: slug, among: try list().map(\.slug))
    throw StoreError.notFound("program", name: slug, nearest: nearest)
  }

  /// The program of a short name, if there is one.
  public func find(_ slug: String) throws -> Program? {
    try list().first { $0.slug == slug }
  }

  /// All programs, by short name.
  public func list() throws -> [Program] {
    let cycles = Dictionary(grouping: try cycles(), by: \.program)
    return try db.rows(
      """
      SELECT p.id, p.uuid, p.slug, p.name, p.kind, o.slug, p.meetings, p.meeting_minutes
      FROM programs p LEFT JOIN organizations o ON o.id = p.organization_id ORDER BY p.slug
      """
    ) { row in
      Program(
        id: Identifier(rawValue: row[0]), uuid: try UUID(text: row[1]), slug: row[2], name: row[3],
        kind: ProgramKind(rawValue: row[4]) ?? .career, organization: row[5], meetings: row[6],
        meetingMinutes: row[7], cycles: (cycles[row[0]] ?? []).map(\.cycle))
    }
  }

  /// Stores a program's name, organization and meetings.
  ///
  /// - Throws: ``StoreError`` when the organization is unknown.
  public func update(_ program: Program) throws {
    try db.run(
      "UPDATE programs SET name = ?, organization_id = ?, meetings = ?, meeting_minutes = ? WHERE id = ?",
      [
        program.name, try organizationRow(program.organization), program.meetings,
        program.meetingMinutes, program.id.rawValue,
      ])
  }

  /// Removes a program with its cycles.
  ///
  /// - Throws: ``StoreError/inUse(_:name:by:)`` when a cycle has sign-ups or pairs.
  public func remove(_ program: Program) throws {
    try StoreError.removing("program", program.slug, neededBy: "sign-ups or pairs", in: db) {
      try db.run("DELETE FROM cycles WHERE program_id = ?", [program.id.rawValue])
      try db.run("DELETE FROM programs WHERE id = ?", [program.id.rawValue])
    }
  }

  private func organizationRow(_ slug: String?) throws -> Int64? {
    try slug.map { try OrganizationRepository(db: db).get($0).id.rawValue }
  }

  private func cycles() throws -> [(program: Int64, cycle: Cycle)] {
    try db.rows(
      """
      SELECT y.program_id, y.id, y.name, c.slug, y.starts_on, y.ends_on FROM cycles y
      LEFT JOIN conferences c ON c.id = y.conference_id ORDER BY y.program_id, y.name
      """
    ) { row in
      let cycle = Cycle(
        id: Identifier(rawValue: row[1]), name: row[2], conference: row[3],
        startsOn: (row[4] as String?).flatMap(CivilDay.init),
        endsOn: (row[5] as String?).flatMap(CivilDay.init))
      return (row[0], cycle)
    }
  }
}
