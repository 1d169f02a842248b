-- What files of other systems know a session by, so that the next file of the same source finds it again, and what they say besides.
-- foreign_id is a guid or an iCalendar UID, folded to lower case; number is frab's positive id. links is a JSON array of {"url","title","kind"}.

ALTER TABLE sessions ADD COLUMN foreign_id TEXT CHECK (foreign_id <> '');
ALTER TABLE sessions ADD COLUMN number INTEGER CHECK (number > 0);
ALTER TABLE sessions ADD COLUMN subtitle TEXT CHECK (subtitle <> '');
ALTER TABLE sessions ADD COLUMN language TEXT CHECK (language <> '');
ALTER TABLE sessions ADD COLUMN links TEXT NOT NULL DEFAULT '[]' CHECK (links GLOB '[[]*]');
