-- Version 3 of the book. Statements end with a semicolon at the end of a line.

-- What a reader made of a content: records can be made of it anew without reading the file again.
-- xhtml: deflated (RFC 1950); reason and detail: of what is missing; confidence: of the recognition.
CREATE TABLE reading (
  sha256 TEXT PRIMARY KEY REFERENCES content (sha256),
  media_type TEXT NOT NULL,
  ocr INTEGER NOT NULL,
  confidence REAL,
  reason TEXT,
  detail TEXT NOT NULL,
  xhtml BLOB NOT NULL
) STRICT;
