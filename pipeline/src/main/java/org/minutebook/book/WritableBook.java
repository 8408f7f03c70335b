package org.minutebook.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;

/**
 * A book that is open for writing: the only writer on this machine.
 *
 * <p>When a writing method returns, its change is on disk. Each returns whether anything changed.
 */
public interface WritableBook extends Book {
  /**
   * Takes in a content that was read, and the name under which it was seen.
   *
   * @param outcome not {@link Outcome.Duplicate}
   */
  boolean take(Sighting seen, Outcome outcome) throws BookException;

  /** Notes another name of a content that the book has already. */
  boolean see(Sighting seen) throws BookException;

  /**
   * Notes a place that has no content to take in, such as a link or an unreadable file; what the
   * book had from there before stays.
   *
   * @param outcome {@link Outcome.Failed} or {@link Outcome.Skipped}
   */
  boolean leave(String place, String uri, Outcome outcome) throws BookException;

  /**
   * Notes that a container is done: all its entries have been taken, seen or left.
   *
   * @param entries in the container's order
   */
  boolean contain(Sighting container, List<ContainerEntry> entries) throws BookException;

  /** The ids of the current records by the name of their body, which is written there. */
  Map<String, List<String>> idsByBody() throws BookException;

  /**
   * Puts a record in the place of the one with its id, which other records have made clearer.
   *
   * @throws IllegalArgumentException where the book has no record with its id
   */
  boolean refine(MeetingRecord record) throws BookException;

  /**
   * Keeps a copy of a file's bytes by their hash; nothing is done where there is one.
   *
   * @return false where the file's bytes no longer have that hash; then nothing is kept
   */
  boolean keep(Path file, String sha256) throws IOException;
}
