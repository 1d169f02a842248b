CREATE TABLE "applications" (
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

CREATE INDEX applications_person ON applications (person_id);

CREATE INDEX applications_role ON applications (cycle_id, person_id, role);

CREATE UNIQUE INDEX applications_standing ON applications (cycle_id, person_id, role) WHERE status <> 'superseded';

CREATE TABLE buildings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (conference_id, name)
) STRICT;

CREATE TABLE checkin_points (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  slug TEXT NOT NULL CHECK (slug <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  room_id INTEGER REFERENCES rooms ON DELETE SET NULL,
  UNIQUE (conference_id, slug)
) STRICT;

CREATE INDEX checkin_points_room ON checkin_points (room_id);

CREATE TABLE cohort_seats (
  cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  seats INTEGER NOT NULL CHECK (seats >= 0),
  planned INTEGER NOT NULL CHECK (planned BETWEEN 0 AND seats),
  wanted INTEGER NOT NULL CHECK (wanted >= planned),
  price INTEGER NOT NULL CHECK (price >= 0 AND (price = 0 OR planned = seats)),
  holders INTEGER NOT NULL CHECK (holders BETWEEN 0 AND planned),
  PRIMARY KEY (cohort_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX cohort_seats_session ON cohort_seats (session_id);

CREATE TABLE cohorts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  generated_at INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  oversubscription INTEGER NOT NULL CHECK (oversubscription BETWEEN 0 AND 100),
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100),
  fairness INTEGER NOT NULL CHECK (fairness BETWEEN 0 AND 100),
  added INTEGER NOT NULL CHECK (added IN (0, 1)),
  value INTEGER NOT NULL,
  upper_bound INTEGER NOT NULL,
  least_served INTEGER CHECK (least_served BETWEEN 0 AND 1000),
  CHECK (upper_bound >= value)
) STRICT;

CREATE INDEX cohorts_conference ON cohorts (conference_id, generated_at);

CREATE TABLE conferences (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  series_id INTEGER NOT NULL REFERENCES series ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  time_zone TEXT NOT NULL CHECK (time_zone <> ''),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on)),
  day_change_minutes INTEGER NOT NULL DEFAULT 240 CHECK (day_change_minutes BETWEEN 0 AND 720),
  CHECK (ends_on >= starts_on)
) STRICT;

CREATE INDEX conferences_series ON conferences (series_id, starts_on);

CREATE TABLE cycles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  program_id INTEGER NOT NULL REFERENCES programs ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name <> ''),
  conference_id INTEGER REFERENCES conferences ON DELETE RESTRICT,
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  UNIQUE (program_id, name),
  CHECK (ends_on >= starts_on)
) STRICT;

CREATE INDEX cycles_conference ON cycles (conference_id);

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

CREATE TABLE institution_aliases (
  alias_key TEXT PRIMARY KEY CHECK (alias_key <> ''),
  institution_id INTEGER NOT NULL REFERENCES institutions ON DELETE CASCADE,
  alias TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX institution_aliases_institution ON institution_aliases (institution_id);

CREATE TABLE institutions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE interests (
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topics ON DELETE CASCADE,
  PRIMARY KEY (person_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX interests_topic ON interests (topic_id);

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

CREATE TABLE meetings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  pair_id INTEGER NOT NULL REFERENCES pairs ON DELETE RESTRICT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'cancelled')),
  sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0), room_id INTEGER REFERENCES rooms ON DELETE SET NULL,
  UNIQUE (pair_id, starts_at),
  CHECK (ends_at > starts_at)
) STRICT;

CREATE INDEX meetings_conference ON meetings (conference_id, starts_at);

CREATE INDEX meetings_room ON meetings (room_id);

CREATE TABLE memberships (
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  organization_id INTEGER NOT NULL REFERENCES organizations ON DELETE CASCADE,
  PRIMARY KEY (person_id, organization_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX memberships_organization ON memberships (organization_id);

CREATE TABLE organizations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('association', 'division', 'round-table', 'section', 'chapter', 'school', 'committee')),
  parent_id INTEGER REFERENCES organizations ON DELETE RESTRICT CHECK (parent_id <> id)
) STRICT;

CREATE INDEX organizations_parent ON organizations (parent_id);

CREATE TABLE own_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  uid TEXT NOT NULL CHECK (uid <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  room_id INTEGER REFERENCES rooms ON DELETE SET NULL,
  UNIQUE (registration_id, uid, starts_at),
  CHECK (ends_at > starts_at)
) STRICT;

CREATE INDEX own_events_room ON own_events (room_id);

CREATE TABLE pair_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pair_id INTEGER NOT NULL REFERENCES pairs ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('registered', 'returning-mentee-allowed', 'newcomer-mentor-allowed', 'same-institution', 'published', 'completed', 'ended')),
  happened_at INTEGER NOT NULL,
  note TEXT
, code TEXT CHECK (code IN ('withdrew', 'no-contact', 'no-fit', 'moved', 'rematched', 'other'))) STRICT;

CREATE TRIGGER pair_events_kept BEFORE UPDATE ON pair_events BEGIN
  SELECT raise(ABORT, 'pair events are append-only');
END;

CREATE INDEX pair_events_pair ON pair_events (pair_id, id);

CREATE TRIGGER pair_events_stay BEFORE DELETE ON pair_events BEGIN
  SELECT raise(ABORT, 'pair events are append-only');
END;

CREATE TABLE pairs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE RESTRICT,
  mentor_id INTEGER NOT NULL REFERENCES persons ON DELETE RESTRICT,
  mentee_id INTEGER NOT NULL REFERENCES persons ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'completed', 'ended')),
  score INTEGER, run_id INTEGER REFERENCES matching_runs ON DELETE SET NULL, not_again INTEGER NOT NULL DEFAULT 0 CHECK (not_again IN (0, 1)),
  CHECK (mentor_id <> mentee_id)
) STRICT;

CREATE INDEX pairs_cycle ON pairs (cycle_id, state);

CREATE INDEX pairs_mentee ON pairs (mentee_id);

CREATE INDEX pairs_mentor ON pairs (mentor_id);

CREATE UNIQUE INDEX pairs_one_mentor ON pairs (cycle_id, mentee_id)
  WHERE state IN ('published', 'completed');

CREATE UNIQUE INDEX pairs_people ON pairs (cycle_id, min(mentor_id, mentee_id), max(mentor_id, mentee_id))
  WHERE state IN ('published', 'completed');

CREATE INDEX pairs_run ON pairs (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE person_aliases (
  handle TEXT PRIMARY KEY CHECK (handle <> ''),
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX person_aliases_person ON person_aliases (person_id);

CREATE TABLE person_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kept_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  merged_id INTEGER NOT NULL UNIQUE,
  merged_uuid TEXT NOT NULL UNIQUE,
  merged_at INTEGER NOT NULL, merged_name_key TEXT CHECK (merged_name_key <> ''),
  CHECK (kept_id <> merged_id)
) STRICT;

CREATE INDEX person_merges_kept ON person_merges (kept_id);

CREATE INDEX person_merges_name_key ON person_merges (merged_name_key);

CREATE VIEW person_rows AS
SELECT p.id, p.uuid, email, member_number, given_name, family_name, pronouns, phone, job_title,
  library_type, position_area, city, region, country, time_zone, career_start_year, is_student,
  notes, (SELECT i.name FROM institutions i WHERE i.id = p.institution_id) AS institution,
  (SELECT group_concat(t.name, char(31)) FROM interests n JOIN topics t ON t.id = n.topic_id
   WHERE n.person_id = p.id) AS interests,
  (SELECT group_concat(o.slug, char(31)) FROM memberships m
   JOIN organizations o ON o.id = m.organization_id WHERE m.person_id = p.id) AS memberships
FROM persons p;

CREATE TABLE persons (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  email TEXT,
  email_key TEXT UNIQUE,
  member_number TEXT UNIQUE,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  pronouns TEXT,
  phone TEXT,
  institution_id INTEGER REFERENCES institutions ON DELETE SET NULL,
  job_title TEXT,
  library_type TEXT,
  position_area TEXT,
  city TEXT,
  region TEXT,
  country TEXT,
  time_zone TEXT,
  career_start_year INTEGER CHECK (career_start_year BETWEEN 1900 AND 2200),
  is_student INTEGER NOT NULL DEFAULT 0 CHECK (is_student IN (0, 1)),
  notes TEXT NOT NULL DEFAULT '{}' CHECK (notes GLOB '{*}'),
  CHECK (email IS NOT NULL OR member_number IS NOT NULL),
  CHECK ((email IS NULL) = (email_key IS NULL))
) STRICT;

CREATE INDEX persons_institution ON persons (institution_id);

CREATE INDEX persons_name ON persons (family_name, given_name);

CREATE INDEX persons_name_key ON persons (name_key);

CREATE TABLE planning_preferences (
  registration_id INTEGER PRIMARY KEY REFERENCES registrations ON DELETE CASCADE,
  pace_percent INTEGER NOT NULL DEFAULT 100 CHECK (pace_percent BETWEEN 50 AND 400),
  most_sessions INTEGER CHECK (most_sessions >= 1),
  most_minutes INTEGER CHECK (most_minutes >= 1),
  earliest INTEGER CHECK (earliest BETWEEN 0 AND 1440),
  latest INTEGER CHECK (latest BETWEEN 0 AND 1440),
  CHECK (earliest < latest)
) STRICT;

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

CREATE TABLE program_musts (
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'both')),
  PRIMARY KEY (cycle_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX program_musts_session ON program_musts (session_id);

CREATE TABLE programs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('conference', 'career', 'directory')),
  organization_id INTEGER REFERENCES organizations ON DELETE SET NULL,
  meetings INTEGER NOT NULL DEFAULT 0 CHECK (meetings BETWEEN 0 AND 2),
  meeting_minutes INTEGER NOT NULL DEFAULT 30 CHECK (meeting_minutes BETWEEN 5 AND 480)
) STRICT;

CREATE INDEX programs_organization ON programs (organization_id);

CREATE TABLE recommendations (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  mentor_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  recommended_at INTEGER NOT NULL,
  PRIMARY KEY (registration_id, session_id, mentor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX recommendations_mentor ON recommendations (mentor_id);

CREATE INDEX recommendations_session ON recommendations (session_id);

CREATE TABLE registration_days (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day IS date(day)),
  PRIMARY KEY (registration_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE registrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE RESTRICT,
  kind TEXT NOT NULL DEFAULT 'full' CHECK (kind <> ''),
  newcomer INTEGER CHECK (newcomer IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'cancelled')),
  badge TEXT CHECK (badge <> ''),
  registered_at INTEGER,
  notes TEXT NOT NULL DEFAULT '{}' CHECK (notes GLOB '{*}'),
  UNIQUE (conference_id, person_id),
  UNIQUE (conference_id, badge)
) STRICT;

CREATE INDEX registrations_person ON registrations (person_id);

CREATE TABLE rooms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  building_id INTEGER REFERENCES buildings ON DELETE RESTRICT,
  name TEXT NOT NULL,
  capacity INTEGER CHECK (capacity >= 0),
  floor TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  CHECK (name <> '' OR building_id IS NOT NULL)
) STRICT;

CREATE INDEX rooms_building ON rooms (building_id);

CREATE UNIQUE INDEX rooms_name ON rooms (conference_id, ifnull(building_id, 0), name);

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

CREATE TRIGGER scan_log_kept BEFORE UPDATE ON scan_log
WHEN NOT EXISTS (SELECT 1 FROM person_merges m WHERE m.kept_id = NEW.person_id AND m.merged_id = OLD.person_id)
  OR (OLD.conference_id, OLD.scan_key, OLD.session_id, OLD.point_id, OLD.direction, OLD.happened_at, OLD.batch_id, OLD.device_id, OLD.device_seq, OLD.notes)
    IS NOT (NEW.conference_id, NEW.scan_key, NEW.session_id, NEW.point_id, NEW.direction, NEW.happened_at, NEW.batch_id, NEW.device_id, NEW.device_seq, NEW.notes)
BEGIN
  SELECT raise(ABORT, 'scans are append-only');
END;

CREATE TRIGGER scan_log_stays BEFORE DELETE ON scan_log BEGIN
  SELECT raise(ABORT, 'scans are append-only');
END;

CREATE TABLE scanned_people (
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE RESTRICT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE RESTRICT,
  scans INTEGER NOT NULL CHECK (scans > 0),
  PRIMARY KEY (person_id, conference_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX scanned_people_conference ON scanned_people (conference_id);

CREATE TABLE scanned_points (
  point_id INTEGER PRIMARY KEY REFERENCES checkin_points ON DELETE RESTRICT,
  scans INTEGER NOT NULL CHECK (scans > 0),
  alone INTEGER NOT NULL CHECK (alone BETWEEN 0 AND scans)
) STRICT;

CREATE TABLE scanned_sessions (
  session_id INTEGER PRIMARY KEY REFERENCES sessions ON DELETE RESTRICT,
  scans INTEGER NOT NULL CHECK (scans > 0)
) STRICT;

CREATE VIEW scans AS
SELECT CASE typeof(scan_key) WHEN 'text' THEN scan_key ELSE (
    SELECT CASE tag WHEN 'h' THEN 'h-' || digits WHEN 'U' THEN upper(dashed) ELSE dashed END FROM (
      SELECT tag, digits, substr(digits, 1, 8) || '-' || substr(digits, 9, 4) || '-' || substr(digits, 13, 4) || '-' || substr(digits, 17, 4) || '-' || substr(digits, 21) AS dashed
      FROM (SELECT iif(length(scan_key) = 17, CAST(substr(scan_key, 1, 1) AS TEXT), '') AS tag, lower(hex(substr(scan_key, -16))) AS digits)))
  END AS scan_id, l.conference_id, l.session_id, l.point_id, l.person_id, iif(l.direction, 'out', 'in') AS direction, l.happened_at, b.recorded_at, d.name AS device, l.device_seq, ifnull(l.notes, '{}') AS notes
FROM scan_log l JOIN scan_batches b ON b.id = l.batch_id LEFT JOIN scan_devices d ON d.id = l.device_id;

CREATE TABLE schedule_items (
  schedule_id INTEGER NOT NULL REFERENCES schedules ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('session', 'meal')),
  session_id INTEGER REFERENCES sessions ON DELETE CASCADE,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  points INTEGER NOT NULL,
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (reasons GLOB '[[]*]'), leaves_at INTEGER CHECK (leaves_at > starts_at AND leaves_at < ends_at),
  PRIMARY KEY (schedule_id, position),
  UNIQUE (schedule_id, session_id),
  CHECK (kind = 'meal' OR session_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX schedule_items_session ON schedule_items (session_id);

CREATE TABLE schedules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  registration_id INTEGER NOT NULL UNIQUE REFERENCES registrations ON DELETE CASCADE,
  generated_at INTEGER NOT NULL,
  value INTEGER NOT NULL,
  upper_bound INTEGER NOT NULL, trade_offs TEXT NOT NULL DEFAULT '[]' CHECK (trade_offs GLOB '[[]*]'), cohort_id INTEGER REFERENCES cohorts ON DELETE SET NULL,
  CHECK (upper_bound >= value)
) STRICT;

CREATE INDEX schedules_cohort ON schedules (cohort_id);

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

CREATE TABLE series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  name TEXT NOT NULL,
  organization_id INTEGER REFERENCES organizations ON DELETE SET NULL
) STRICT;

CREATE INDEX series_organization ON series (organization_id);

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

CREATE TRIGGER session_changes_kept BEFORE UPDATE ON session_changes BEGIN
  SELECT raise(ABORT, 'changes of sessions are append-only');
END;

CREATE TRIGGER session_changes_stay BEFORE DELETE ON session_changes
WHEN EXISTS (SELECT 1 FROM conferences c WHERE c.id = OLD.conference_id)
BEGIN
  SELECT raise(ABORT, 'changes of sessions are append-only');
END;

CREATE INDEX session_changes_time ON session_changes (conference_id, changed_at);

CREATE TABLE session_choices (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('star', 'pin', 'veto')),
  PRIMARY KEY (registration_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_choices_session ON session_choices (session_id);

CREATE TABLE session_kinds (
  name TEXT PRIMARY KEY CHECK (name <> '')) STRICT, WITHOUT ROWID;

CREATE TABLE session_scans (
  session_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  happened_at INTEGER NOT NULL,
  direction INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  PRIMARY KEY (session_id, person_id, happened_at, direction, copy)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_topics (
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topics ON DELETE CASCADE,
  PRIMARY KEY (session_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_topics_topic ON session_topics (topic_id);

CREATE VIRTUAL TABLE session_words USING fts5 (
  title, abstract, content = 'sessions', content_rowid = 'id', tokenize = 'porter unicode61');

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  kind TEXT NOT NULL REFERENCES session_kinds ON UPDATE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  abstract TEXT NOT NULL DEFAULT '',
  starts_at INTEGER NOT NULL,
  ends_at INTEGER,
  starts_wall TEXT NOT NULL,
  ends_wall TEXT,
  time_zone TEXT,
  room_id INTEGER REFERENCES rooms ON DELETE SET NULL,
  track_id INTEGER REFERENCES tracks ON DELETE SET NULL,
  status TEXT NOT NULL DEFAULT 'confirmed' CHECK (status IN ('confirmed', 'tentative', 'cancelled')),
  audience TEXT,
  level TEXT,
  capacity INTEGER CHECK (capacity >= 0),
  credit_minutes INTEGER CHECK (credit_minutes >= 0),
  must_attend INTEGER NOT NULL DEFAULT 0 CHECK (must_attend IN (0, 1)),
  url TEXT,
  sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  notes TEXT NOT NULL DEFAULT '{}' CHECK (notes GLOB '{*}'), foreign_id TEXT CHECK (foreign_id <> ''), number INTEGER CHECK (number > 0), subtitle TEXT CHECK (subtitle <> ''), language TEXT CHECK (language <> ''), links TEXT NOT NULL DEFAULT '[]' CHECK (links GLOB '[[]*]'), offering TEXT CHECK (offering <> ''),
  UNIQUE (conference_id, code),
  CHECK (ends_at >= starts_at),
  CHECK ((ends_at IS NULL) = (ends_wall IS NULL))
) STRICT;

CREATE INDEX sessions_audience ON sessions (conference_id, audience) WHERE audience IS NOT NULL;

CREATE INDEX sessions_kind ON sessions (kind);

CREATE INDEX sessions_level ON sessions (conference_id, level) WHERE level IS NOT NULL;

CREATE INDEX sessions_offering ON sessions (conference_id, offering) WHERE offering IS NOT NULL;

CREATE INDEX sessions_room ON sessions (room_id, starts_at);

CREATE INDEX sessions_start ON sessions (conference_id, starts_at, code);

CREATE INDEX sessions_track ON sessions (track_id);

CREATE TABLE speaker_follows (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  name_key TEXT NOT NULL CHECK (name_key <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (registration_id, name_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE speakers (
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  person_id INTEGER REFERENCES persons ON DELETE SET NULL,
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX speakers_name_key ON speakers (name_key);

CREATE INDEX speakers_person ON speakers (person_id);

CREATE TABLE ticket_codes (
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  person_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  PRIMARY KEY (conference_id, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_codes_person ON ticket_codes (person_id);

CREATE TABLE topics (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE tracks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conference_id INTEGER NOT NULL REFERENCES conferences ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (conference_id, name)
) STRICT;

CREATE TABLE walking (
  from_building_id INTEGER NOT NULL REFERENCES buildings ON DELETE CASCADE,
  to_building_id INTEGER NOT NULL REFERENCES buildings ON DELETE CASCADE,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  PRIMARY KEY (from_building_id, to_building_id),
  CHECK (from_building_id <> to_building_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX walking_to ON walking (to_building_id);
