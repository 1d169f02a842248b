-- Schedules that were planned together, and what became of the seats.

-- oversubscription, share, fairness: hundredths. least_served: thousandths. added: people who came later than others.
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

-- price: what one more seat would bring at the most, in hundredths of a point.
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

-- cohort_id: NULL for a schedule planned by itself.
ALTER TABLE schedules ADD COLUMN cohort_id INTEGER REFERENCES cohorts ON DELETE SET NULL;
CREATE INDEX schedules_cohort ON schedules (cohort_id);
