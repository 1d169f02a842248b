-- The folded name of a record that was merged: a programme may go on to call a speaker by it. It is NULL where the merge is from before this column.
ALTER TABLE person_merges ADD COLUMN merged_name_key TEXT CHECK (merged_name_key <> '');
CREATE INDEX person_merges_name_key ON person_merges (merged_name_key);
