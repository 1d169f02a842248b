-- What became of sessions of which calendars have to be told: of their time, place or status. new_status is NULL where
-- the session was removed; it has no reference, since the row stays, and row ids are never used again.
CREATE TABLE session_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  session_id INTEGER NOT NULL,
  code TEXT NOT NULL CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  changed_at INTEGER NOT NULL,
  old_starts_at INTEGER NOT NULL,
  old_ends_at INTEGER CHECK (old_ends_at >= old_starts_at),
  old_place TEXT CHECK (old_place <> ''),
  old_status TEXT NOT NULL CHECK (old_status IN ('confirmed', 'tentative', 'cancelled')),
  new_starts_at INTEGER,
  new_ends_at INTEGER CHECK (new_ends_at >= new_starts_at),
  new_place TEXT CHECK (new_place <> ''),
  new_status TEXT CHECK (new_status IN ('confirmed', 'tentative', 'cancelled')),
  CHECK ((new_starts_at IS NULL) = (new_status IS NULL)),
  CHECK (new_status IS NOT NULL OR (new_ends_at IS NULL AND new_place IS NULL))
) STRICT;
CREATE INDEX session_changes_time ON session_changes (conference_id, changed_at);

CREATE TRIGGER session_changes_kept BEFORE UPDATE ON session_changes BEGIN
  SELECT raise(ABORT, 'changes of sessions are append-only');
END;
-- They go with their conference only.
CREATE TRIGGER session_changes_stay BEFORE DELETE ON session_changes
WHEN EXISTS (SELECT 1 FROM conferences c WHERE c.id = OLD.conference_id)
BEGIN
  SELECT raise(ABORT, 'changes of sessions are append-only');
END;
