-- Two records of one person made one: who stayed, who went, and by which handles the one who went can still be called. merged_id and merged_uuid are of a row that is gone.

CREATE TABLE person_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kept_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  merged_id INTEGER NOT NULL UNIQUE,
  merged_uuid TEXT NOT NULL UNIQUE,
  merged_at INTEGER NOT NULL,
  CHECK (kept_id <> merged_id)
) STRICT;
CREATE INDEX person_merges_kept ON person_merges (kept_id);

-- handle: a folded e-mail address, a member number or a UUID.
CREATE TABLE person_aliases (
  handle TEXT PRIMARY KEY CHECK (handle <> ''),
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX person_aliases_person ON person_aliases (person_id);

-- A scan stays as it is; only whose it is may follow a merge.
DROP TRIGGER scan_log_kept;
CREATE TRIGGER scan_log_kept BEFORE UPDATE ON scan_log
WHEN NOT EXISTS (SELECT 1 FROM person_merges m WHERE m.kept_id = NEW.person_id AND m.merged_id = OLD.person_id)
  OR (OLD.conference_id, OLD.scan_key, OLD.session_id, OLD.point_id, OLD.direction, OLD.happened_at, OLD.batch_id, OLD.device_id, OLD.device_seq, OLD.notes)
    IS NOT (NEW.conference_id, NEW.scan_key, NEW.session_id, NEW.point_id, NEW.direction, NEW.happened_at, NEW.batch_id, NEW.device_id, NEW.device_seq, NEW.notes)
BEGIN
  SELECT raise(ABORT, 'scans are append-only');
END;
