import Docent
import GRDB

/// Learns what a file of another system says of points and tickets, before its scans name them.
struct ScanPreparation {
  let db: Database
  let file: ScanFile
  let conference: Conference

  /// Creates the points that are unknown and keeps the tickets' codes.
  ///
  /// - Returns: What was done, in words.
  /// - Throws: `FileRefused` when a ticket is known as somebody else's.
  func run() throws -> [Fault] {
    guard file.faults.isEmpty else { return [] }
    let points = try createPoints()
    let learnt = try learnTickets()
    let tickets =
      learnt == 0 ? [] : ["\(learnt) tickets are known now; scans may name people by their codes"]
    return (points + tickets).map { Fault(place: Place(file: file.name), message: $0) }
  }

  private func createPoints() throws -> [String] {
    let repository = CheckInPointRepository(db: db)
    return try file.pointNames.sorted { $0.key < $1.key }.compactMap { slug, name in
      guard try repository.find(slug, in: conference) == nil else { return nil }
      _ = try repository.add(slug: slug, name: name, to: conference)
      return "the check-in point \(slug) is new; it stands for the list \"\(name)\""
    }
  }

  private func learnTickets() throws -> Int {
    var learnt = 0
    var faults: [Fault] = []
    for ticket in file.tickets {
      let owner: Int64? = try db.value(
        """
        SELECT id FROM persons WHERE email_key = ?1
        UNION ALL SELECT person_id FROM person_aliases WHERE handle = ?1 LIMIT 1
        """, [FoldedText(ticket.email).key])
      guard let owner else { continue }
      let known: Int64? = try db.value(
        "SELECT person_id FROM ticket_codes WHERE conference_id = ? AND code = ?",
        [conference.id.rawValue, ticket.code])
      if known == nil {
        try db.run(
          "INSERT INTO ticket_codes (conference_id, code, person_id) VALUES (?, ?, ?)",
          [conference.id.rawValue, ticket.code, owner])
        learnt += 1
      } else if known != owner {
        let place = Place(file: file.name, line: ticket.line, column: ticket.column)
        let message = "this ticket is known as somebody else's; correct its e-mail address"
        faults.append(Fault(place: place, message: message))
      }
    }
    guard faults.isEmpty else { throw FileRefused(faults: faults) }
    return learnt
  }
}
