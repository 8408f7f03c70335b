package org.minutebook.read.format;

/** What is to be done with pictures of text. */
public enum Recognition {
  /** They are read, however long it takes. */
  NOW,
  /** The document is put off as soon as one is met that could be read. */
  LATER,
  /** They are left unread. */
  NEVER
}
