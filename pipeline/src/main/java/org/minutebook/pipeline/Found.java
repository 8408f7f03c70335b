package org.minutebook.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import org.minutebook.model.record.Outcome;

/** What a walk comes upon. */
sealed interface Found {
  /** The path as given to the program. */
  String uri();

  /** The absolute path, links resolved up to the path that was given. */
  String place();

  /** A regular file to read. */
  record File(Path path, String uri, String place, long bytes, Instant modified) implements Found {}

  /** Something that is not read: it failed, or is skipped. */
  record Left(String uri, String place, Outcome outcome) implements Found {}
}
