-- Planning: a conference's rules in versions, and sessions that are one thing offered several times.

-- rules: a JSON object; a version is never changed.
CREATE TABLE planning_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  rules TEXT NOT NULL CHECK (rules GLOB '{*}'),
  recorded_at INTEGER NOT NULL,
  UNIQUE (conference_id, version)
) STRICT;
CREATE TRIGGER planning_rules_kept BEFORE UPDATE ON planning_rules BEGIN
  SELECT raise(ABORT, 'a version of rules is never changed');
END;

-- The rules say what a kind is worth and whom it is a must for.
ALTER TABLE session_kinds DROP COLUMN points;
ALTER TABLE session_kinds DROP COLUMN must;

-- offering: sessions of a conference with the same one are one thing; who was at one has been at all.
ALTER TABLE sessions ADD COLUMN offering TEXT CHECK (offering <> '');

-- Few sessions have these, and planning asks for them alone.
CREATE INDEX sessions_offering ON sessions (conference_id, offering) WHERE offering IS NOT NULL;
CREATE INDEX sessions_audience ON sessions (conference_id, audience) WHERE audience IS NOT NULL;
CREATE INDEX sessions_level ON sessions (conference_id, level) WHERE level IS NOT NULL;
