-- Version 1 of the book. Statements end with a semicolon at the end of a line.
-- A version that has been released never changes: the next one is a file of its own.

-- A content by the hash of its bytes, and how reading it ended (names of Verdict.Kind, Reason).
-- sequence is the number of its last change; see the table counter.
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  detail TEXT NOT NULL,
  sequence INTEGER NOT NULL UNIQUE
) STRICT;

-- What the parts of a content say, schema minutebook/record/1 with text.
CREATE TABLE record (
  sha256 TEXT NOT NULL REFERENCES content (sha256),
  part INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (sha256, part)
) STRICT;

-- The files within a container; they are contents (or, left alone for their name, names) themselves.
CREATE TABLE entry (
  container TEXT NOT NULL REFERENCES content (sha256),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (container, position)
) STRICT;

-- Every name under which a content was seen. place is absolute, uri as it was given.
-- superseded: another content has been seen at that place since.
-- Without sha256, the name has an outcome of its own: a link, an unreadable file.
CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL,
  uri TEXT NOT NULL,
  sha256 TEXT REFERENCES content (sha256),
  bytes INTEGER,
  modified INTEGER,
  kind TEXT,
  reason TEXT,
  detail TEXT,
  superseded INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX name_place ON name (place) WHERE superseded = 0;
CREATE INDEX name_sha256 ON name (sha256);

-- The number of the latest change.
CREATE TABLE counter (
  sequence INTEGER NOT NULL
) STRICT;
INSERT INTO counter (sequence) VALUES (0);

-- The current files, each with how it stands: a second name of a readable content is a duplicate.
CREATE VIEW file AS
SELECT
  n.id,
  n.place,
  n.uri,
  n.sha256,
  CASE
    WHEN c.kind IN ('RECORDED', 'PARTIAL') AND EXISTS (
      SELECT 1 FROM name AS o
      WHERE o.sha256 = n.sha256 AND o.superseded = 0 AND o.id < n.id
    ) THEN 'DUPLICATE'
    ELSE COALESCE(c.kind, n.kind)
  END AS kind,
  CASE WHEN c.sha256 IS NULL THEN n.reason ELSE c.reason END AS reason,
  CASE WHEN c.sha256 IS NULL THEN n.detail ELSE c.detail END AS detail
FROM name AS n LEFT JOIN content AS c ON c.sha256 = n.sha256
WHERE n.superseded = 0;
