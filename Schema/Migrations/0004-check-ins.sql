-- Scans in two orders, each a table that an import fills from front to back: the log by identity, and what is counted by session, person and time.
-- Nothing is looked up row by row: what scans refer to stands once in scanned_…, where the references are kept and from where removals are refused.

CREATE TABLE scan_batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE RESTRICT,
  recorded_at INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source <> '')
) STRICT;
CREATE INDEX scan_batches_conference ON scan_batches (conference_id);

CREATE TABLE scan_devices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- scan_key is the scan's identity: a UUID in lower case as its 16 bytes, one in upper case as 'U' and those, 'h-' and 32 digits as 'h' and 16 bytes, else its text.
CREATE TABLE scan_log (
  conference_id INTEGER NOT NULL,
  scan_key ANY NOT NULL,
  session_id INTEGER,
  point_id INTEGER,
  person_id INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  batch_id INTEGER NOT NULL,
  device_id INTEGER,
  device_seq INTEGER,
  notes TEXT,
  PRIMARY KEY (conference_id, scan_key),
  CHECK (coalesce(session_id, point_id) IS NOT NULL),
  CHECK (direction BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- The scans at sessions; of those that are alike, copy tells one from the other.
CREATE TABLE session_scans (
  session_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  PRIMARY KEY (session_id, person_id, happened_at, direction, copy)
) STRICT, WITHOUT ROWID;

CREATE TABLE scanned_sessions (
  session_id INTEGER PRIMARY KEY REFERENCES sessions ON DELETE RESTRICT,
  scans INTEGER NOT NULL CHECK (scans > 0)
) STRICT;
-- alone: scans at the point that belong to no session.
CREATE TABLE scanned_points (
  point_id INTEGER PRIMARY KEY REFERENCES checkin_points ON DELETE RESTRICT,
  scans INTEGER NOT NULL CHECK (scans > 0),
  alone INTEGER NOT NULL CHECK (alone BETWEEN 0 AND scans)
) STRICT;
CREATE TABLE scanned_people (
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE RESTRICT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE RESTRICT,
  scans INTEGER NOT NULL CHECK (scans > 0),
  PRIMARY KEY (person_id, conference_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX scanned_people_conference ON scanned_people (conference_id);

INSERT INTO scan_batches (conference_id, recorded_at, source)
  SELECT DISTINCT conference_id, recorded_at, 'csv' FROM scans ORDER BY recorded_at, conference_id;
INSERT INTO scan_devices (name) SELECT DISTINCT device FROM scans WHERE device <> '' ORDER BY device;
INSERT INTO scan_log
  SELECT s.conference_id, docent_scan_key(s.scan_id), s.session_id, s.point_id, s.person_id, s.direction = 'out', s.happened_at, b.id, d.id, s.device_seq, nullif(s.notes, '{}')
  FROM scans s JOIN scan_batches b ON b.conference_id = s.conference_id AND b.recorded_at = s.recorded_at
  LEFT JOIN scan_devices d ON d.name = s.device;
INSERT INTO session_scans
  SELECT session_id, person_id, happened_at, direction, row_number() OVER (PARTITION BY session_id, person_id, happened_at, direction ORDER BY scan_key) - 1
  FROM scan_log WHERE session_id IS NOT NULL;
INSERT INTO scanned_sessions SELECT session_id, count(*) FROM scan_log WHERE session_id IS NOT NULL GROUP BY session_id;
INSERT INTO scanned_points SELECT point_id, count(*), sum(session_id IS NULL) FROM scan_log WHERE point_id IS NOT NULL GROUP BY point_id;
INSERT INTO scanned_people SELECT person_id, conference_id, count(*) FROM scan_log GROUP BY person_id, conference_id;

DROP TABLE scans;
CREATE VIEW scans AS
SELECT CASE typeof(scan_key) WHEN 'text' THEN scan_key ELSE (
    SELECT CASE tag WHEN 'h' THEN 'h-' || digits WHEN 'U' THEN upper(dashed) ELSE dashed END FROM (
      SELECT tag, digits, substr(digits, 1, 8) || '-' || substr(digits, 9, 4) || '-' || substr(digits, 13, 4) || '-' || substr(digits, 17, 4) || '-' || substr(digits, 21) AS dashed
      FROM (SELECT iif(length(scan_key) = 17, CAST(substr(scan_key, 1, 1) AS TEXT), '') AS tag, lower(hex(substr(scan_key, -16))) AS digits)))
  END AS scan_id, l.conference_id, l.session_id, l.point_id, l.person_id, iif(l.direction, 'out', 'in') AS direction, l.happened_at, b.recorded_at, d.name AS device, l.device_seq, ifnull(l.notes, '{}') AS notes
FROM scan_log l JOIN scan_batches b ON b.id = l.batch_id LEFT JOIN scan_devices d ON d.id = l.device_id;

CREATE TRIGGER scan_log_kept BEFORE UPDATE ON scan_log BEGIN
  SELECT raise(ABORT, 'scans are append-only');
END;
CREATE TRIGGER scan_log_stays BEFORE DELETE ON scan_log BEGIN
  SELECT raise(ABORT, 'scans are append-only');
END;

-- Codes of tickets of other systems, by which their check-ins name people.
CREATE TABLE ticket_codes (
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  PRIMARY KEY (conference_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_codes_person ON ticket_codes (person_id);

-- People counted by head; never added to scans. at and counter are '' or NULL when the list does not say.
CREATE TABLE head_counts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE RESTRICT,
  counted_at INTEGER,
  counter TEXT NOT NULL DEFAULT '',
  count INTEGER NOT NULL CHECK (count >= 0),
  notes TEXT NOT NULL DEFAULT '{}' CHECK (notes GLOB '{*}')
) STRICT;
CREATE UNIQUE INDEX head_counts_identity ON head_counts (session_id, ifnull(counted_at, -9223372036854775807), counter);
