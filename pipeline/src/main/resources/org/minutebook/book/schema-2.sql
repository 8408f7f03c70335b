-- Version 2 of the book. Statements end with a semicolon at the end of a line.

-- fingerprint: of the program and settings under which a content came to a verdict that others may
--   change; see Finality.
-- reopened: somebody asked for another try, whatever the verdict.
-- version: of the program that made the records.
-- reading: hash under which the text is kept from which the records were made.
ALTER TABLE content ADD COLUMN fingerprint TEXT;
ALTER TABLE content ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0;
ALTER TABLE content ADD COLUMN version TEXT;
ALTER TABLE content ADD COLUMN reading TEXT;
CREATE INDEX content_reason ON content (reason, kind) WHERE reason IS NOT NULL;

-- body: its name, folded, so that spellings of one body are one; day: of the meeting, ISO.
-- unrefined: the other records of the body have not been looked at yet for its sake.
-- meeting: the record whose meeting this is a version of (draft, approved, scanned again).
ALTER TABLE record ADD COLUMN body TEXT;
ALTER TABLE record ADD COLUMN day TEXT;
ALTER TABLE record ADD COLUMN unrefined INTEGER NOT NULL DEFAULT 1;
ALTER TABLE record ADD COLUMN meeting TEXT;
CREATE INDEX record_body ON record (body, day) WHERE body IS NOT NULL;
CREATE INDEX record_unrefined ON record (body) WHERE unrefined = 1 AND body IS NOT NULL;
CREATE INDEX record_meeting ON record (meeting) WHERE meeting IS NOT NULL;

-- The contents that are being read. flying at the start of a run: the last one died meanwhile.
-- kills: over how many runs that died meanwhile.
CREATE TABLE in_flight (
  sha256 TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  flying INTEGER NOT NULL,
  kills INTEGER NOT NULL
) STRICT;

-- The contents that are to be erased with every trace; one stands here until that is done.
CREATE TABLE erasing (
  sha256 TEXT PRIMARY KEY
) STRICT;

-- The contents that have been erased, each as the hash of its hash: what it said is nowhere.
CREATE TABLE erased (
  mark TEXT PRIMARY KEY
) STRICT;
