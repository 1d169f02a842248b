-- Where meetings are, which sessions are left before their end, and what a schedule could have had instead.

-- room_id: near which room the two meet; NULL where they agree on a place.
ALTER TABLE meetings ADD COLUMN room_id INTEGER REFERENCES rooms ON DELETE SET NULL;
CREATE INDEX meetings_room ON meetings (room_id);
ALTER TABLE schedule_items ADD COLUMN leaves_at INTEGER CHECK (leaves_at > starts_at AND leaves_at < ends_at);
-- trade_offs: a JSON array of {"code","instead","with","cost"}.
ALTER TABLE schedules ADD COLUMN trade_offs TEXT NOT NULL DEFAULT '[]' CHECK (trade_offs GLOB '[[]*]');
