import Docent
import GRDB

/// Which person each speaker of a programme is: the one of that name; a name that several people
/// have, or nobody, names no person.
struct SpeakerLinks {
  let db: Database

  /// Brings the links of all speakers of some names up to date.
  func update(names: [String]) throws {
    for name in Set(names) {
      try db.run(
        """
        UPDATE speakers SET person_id =
          (SELECT iif(count(*) = 1, min(p.id), NULL) FROM persons p WHERE p.name_key = ?1)
        WHERE name_key = ?1
        """, [FoldedText(name).key])
    }
  }

  /// Brings the links of all speakers up to date.
  func updateAll() throws {
    try db.run(
      """
      UPDATE speakers SET person_id = (SELECT iif(count(*) = 1, min(p.id), NULL)
        FROM persons p WHERE p.name_key = speakers.name_key)
      """)
  }
}
