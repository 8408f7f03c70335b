package org.minutebook.pipeline;

import org.minutebook.model.record.Outcome;

/** How one file, or one entry of a container, ended in a run. */
public sealed interface Ending {
  /** The path as given, {@code archive.zip!/inner.pdf} within a container. */
  String uri();

  /** It was looked at, with this outcome. */
  record Ended(String uri, Outcome outcome) implements Ending {}

  /** The book has just these bytes under this name, with their records. */
  record Unchanged(String uri, String sha256) implements Ending {}
}
