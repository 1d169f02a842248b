import Docent
import GRDB

/// Which person each speaker of a programme is: the one of that name, else the one of whom a record
/// of that name was merged; a name that stands for several people, or nobody, names no person.
struct SpeakerLinks {
  let db: Database

  /// Brings the links of all speakers of some names up to date.
  func update(names: [String]) throws {
    for name in Set(names) {
      try db.run(
        """
        UPDATE speakers SET person_id = (SELECT CASE count(*) WHEN 1 THEN min(p.id) WHEN 0 THEN
            (SELECT iif(min(m.kept_id) = max(m.kept_id), min(m.kept_id), NULL)
              FROM person_merges m WHERE m.merged_name_key = ?1) END
          FROM persons p WHERE p.name_key = ?1)
        WHERE name_key = ?1
        """, [FoldedText(name).key])
    }
  }

  /// Brings the links of all speakers up to date.
  func updateAll() throws {
    try db.run(
      """
      UPDATE speakers SET person_id = (SELECT CASE count(*) WHEN 1 THEN min(p.id) WHEN 0 THEN
          (SELECT iif(min(m.kept_id) = max(m.kept_id), min(m.kept_id), NULL)
            FROM person_merges m WHERE m.merged_name_key = speakers.name_key) END
        FROM persons p WHERE p.name_key = speakers.name_key)
      """)
  }

  /// The names of a person's merged records, folded.
  func mergedNames(of person: Person) throws -> [String] {
    try db.rows(
      """
      SELECT DISTINCT merged_name_key FROM person_merges
      WHERE kept_id = ? AND merged_name_key IS NOT NULL ORDER BY merged_name_key
      """, [person.id.rawValue]
    ) { $0[0] }
  }
}
