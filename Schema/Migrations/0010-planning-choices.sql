-- What people say about schedules: attendees about their own, mentors about their mentees', programs about their people's.

CREATE TABLE session_choices (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('star', 'pin', 'veto')),
  PRIMARY KEY (registration_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_choices_session ON session_choices (session_id);

-- A name, not a person: the programme that has it may come later.
CREATE TABLE speaker_follows (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  name_key TEXT NOT NULL CHECK (name_key <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (registration_id, name_key)
) STRICT, WITHOUT ROWID;

-- registration_id is the mentee's.
CREATE TABLE recommendations (
  registration_id INTEGER NOT NULL REFERENCES registrations ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  mentor_id INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
  recommended_at INTEGER NOT NULL,
  PRIMARY KEY (registration_id, session_id, mentor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recommendations_session ON recommendations (session_id);
CREATE INDEX recommendations_mentor ON recommendations (mentor_id);

-- Sessions that a cycle's mentors, mentees or both are to attend.
CREATE TABLE program_musts (
  cycle_id INTEGER NOT NULL REFERENCES cycles ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee', 'both')),
  PRIMARY KEY (cycle_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX program_musts_session ON program_musts (session_id);

-- NULL is what the conference's rules say; earliest and latest are minutes after midnight on the wall.
CREATE TABLE planning_preferences (
  registration_id INTEGER PRIMARY KEY REFERENCES registrations ON DELETE CASCADE,
  pace_percent INTEGER NOT NULL DEFAULT 100 CHECK (pace_percent BETWEEN 50 AND 400),
  most_sessions INTEGER CHECK (most_sessions >= 1),
  most_minutes INTEGER CHECK (most_minutes >= 1),
  earliest INTEGER CHECK (earliest BETWEEN 0 AND 1440),
  latest INTEGER CHECK (latest BETWEEN 0 AND 1440),
  CHECK (earliest < latest)
) STRICT;

-- Somebody's own calendar, for nobody else's eyes. uid names one date of an event.
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
