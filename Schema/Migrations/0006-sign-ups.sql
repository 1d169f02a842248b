-- Sign-ups keep every answer, of which one a person and role stands; answers is a JSON object with our headings as keys.

CREATE TABLE kept_applications (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE RESTRICT,
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'both')),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'withdrawn', 'superseded')),
  consented INTEGER NOT NULL CHECK (consented = 1),
  submitted_at INTEGER,
  received_at INTEGER,
  withdrawn_at INTEGER,
  withdrawal_reason TEXT CHECK (withdrawal_reason <> ''),
  answers TEXT NOT NULL DEFAULT '{}' CHECK (answers GLOB '{*}'),
  CHECK (status <> 'withdrawn' OR withdrawn_at IS NOT NULL)
) STRICT;
-- Row ids are never used again, so the new table goes on counting where the old one was.
INSERT INTO sqlite_sequence (name, seq) SELECT 'kept_applications', seq FROM sqlite_sequence WHERE name = 'applications';
INSERT INTO kept_applications (id, uuid, cycle_id, person_id, role, status, consented, submitted_at, withdrawn_at, answers)
  SELECT id, uuid, cycle_id, person_id, role, status, consented, submitted_at, iif(status = 'withdrawn', 0, NULL),
    iif(capacity IS NULL, answers, json_set(answers, '$.capacity', capacity)) FROM applications;
DROP TABLE applications;
ALTER TABLE kept_applications RENAME TO applications;
CREATE UNIQUE INDEX applications_standing ON applications (cycle_id, person_id, role) WHERE status <> 'superseded';
CREATE INDEX applications_role ON applications (cycle_id, person_id, role);
CREATE INDEX applications_person ON applications (person_id);
