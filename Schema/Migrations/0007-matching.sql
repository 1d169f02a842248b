-- Matching: a cycle's rules in versions, what the committee decided about two people, numbered drafts and the one that was published.

-- rules: a JSON object; a version is never changed.
CREATE TABLE matching_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  rules TEXT NOT NULL CHECK (rules GLOB '{*}'),
  recorded_at INTEGER NOT NULL,
  UNIQUE (cycle_id, version)
) STRICT;
CREATE TRIGGER matching_rules_kept BEFORE UPDATE ON matching_rules BEGIN
  SELECT raise(ABORT, 'a version of rules is never changed');
END;

-- seed: 64 bits. stability: what each kept pair counts besides its score when published pairs are matched again.
CREATE TABLE matching_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  rules_id INTEGER NOT NULL REFERENCES matching_rules ON DELETE CASCADE,
  seed INTEGER NOT NULL,
  least_score INTEGER CHECK (least_score >= 0),
  stability INTEGER CHECK (stability >= 0),
  score INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  published_at INTEGER,
  UNIQUE (cycle_id, number)
) STRICT;
CREATE INDEX matching_runs_rules ON matching_runs (rules_id);

-- points: a JSON array of what the score is made of. mentor_id is null for who waits, with the reason.
CREATE TABLE matching_run_mentees (
  run_id INTEGER NOT NULL REFERENCES matching_runs ON DELETE CASCADE,
  mentee_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  mentor_id INTEGER REFERENCES persons ON DELETE CASCADE,
  score INTEGER CHECK (score >= 0),
  points TEXT NOT NULL DEFAULT '[]' CHECK (points GLOB '[[]*]'),
  reason TEXT,
  PRIMARY KEY (run_id, mentee_id),
  CHECK ((mentor_id IS NULL) = (score IS NULL)),
  CHECK ((mentor_id IS NULL) = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX matching_run_mentees_mentee ON matching_run_mentees (mentee_id);
CREATE INDEX matching_run_mentees_mentor ON matching_run_mentees (mentor_id);

-- What a run went by: two people who must be a pair, must not, or were one that is kept where that costs little.
CREATE TABLE matching_orders (
  run_id INTEGER NOT NULL REFERENCES matching_runs ON DELETE CASCADE,
  mentee_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  mentor_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('pin', 'forbid', 'keep')),
  PRIMARY KEY (run_id, kind, mentee_id, mentor_id),
  CHECK (mentor_id <> mentee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX matching_orders_mentee ON matching_orders (mentee_id);
CREATE INDEX matching_orders_mentor ON matching_orders (mentor_id);

-- Scores that a program computed elsewhere; a cycle that has any matches these pairs alone.
CREATE TABLE matching_candidates (
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE CASCADE,
  mentee_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  mentor_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000000),
  PRIMARY KEY (cycle_id, mentee_id, mentor_id),
  CHECK (mentor_id <> mentee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX matching_candidates_mentee ON matching_candidates (mentee_id);
CREATE INDEX matching_candidates_mentor ON matching_candidates (mentor_id);

-- Answers that nobody but the matching sees.
CREATE TABLE sensitive_answers (
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  wants_same INTEGER NOT NULL DEFAULT 0 CHECK (wants_same IN (0, 1)),
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (cycle_id, person_id, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX sensitive_answers_person ON sensitive_answers (person_id);

-- A pair that a run chose; one registered by hand has none.
ALTER TABLE pairs ADD COLUMN run_id INTEGER REFERENCES matching_runs ON DELETE SET NULL;
ALTER TABLE pairs ADD COLUMN not_again INTEGER NOT NULL DEFAULT 0 CHECK (not_again IN (0, 1));
CREATE INDEX pairs_run ON pairs (run_id) WHERE run_id IS NOT NULL;
ALTER TABLE pair_events ADD COLUMN code TEXT CHECK (code IN ('withdrew', 'no-contact', 'no-fit', 'moved', 'rematched', 'other'));
