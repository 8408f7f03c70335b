package org.minutebook.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/**
 * A book that is open for writing: the only writer on this machine.
 *
 * <p>When a writing method returns, its change is on disk; within {@link #together}, when that
 * returns. Each returns whether anything changed, where it does not say otherwise.
 */
public interface WritableBook extends Book {
  /**
   * Makes several changes as one: all of them, or none where it throws.
   *
   * @return what the changes return
   */
  <T> T together(Changes<T> changes) throws BookException;

  /**
   * Takes in a content that was read, and the name under which it was seen.
   *
   * @param outcome not {@link Outcome.Duplicate}
   */
  boolean take(Sighting seen, Outcome outcome, Circumstances circumstances) throws BookException;

  /** As the other, where nothing is known of the circumstances. */
  default boolean take(Sighting seen, Outcome outcome) throws BookException {
    return take(seen, outcome, Circumstances.UNKNOWN);
  }

  /** Notes that a content was read again, and came to the verdict that it had. */
  void confirm(String sha256, Circumstances circumstances) throws BookException;

  /**
   * Asks for another try of all contents that ended for one of some reasons.
   *
   * @return how many there are
   */
  default int reopen(Set<Reason> reasons) throws BookException {
    return reopen(reasons, List.of());
  }

  /**
   * As the other, for current files at some places or within them.
   *
   * @param under no places for all
   */
  int reopen(Set<Reason> reasons, List<String> under) throws BookException;

  /**
   * The files outside containers that have to be read for what another try is asked for; among them
   * those whose bytes could not be had for one of some reasons.
   */
  List<KnownFile> reopened(Set<Reason> reasons, List<String> under) throws BookException;

  /**
   * Marks a content as being read, until {@link #endReading}. The mark outlives this process, so
   * that the next run knows what this one was killed over.
   */
  void beginReading(Sighting seen) throws BookException;

  void endReading(String sha256) throws BookException;

  /**
   * Counts a kill for all contents that are marked as being read: for the start of a run.
   *
   * @return how many they are
   */
  int countKills() throws BookException;

  /** Takes the marks of contents away that are being read: the run ends on purpose. */
  void endAllReading() throws BookException;

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

  /** The bodies that have new records, for whose sake the others have not been looked at yet. */
  List<String> unrefinedBodies() throws BookException;

  /** The current records of such a body, in the order of their days, those without one last. */
  List<Kin> recordsOf(String body) throws BookException;

  /** Notes that all records of such a body have been looked at. */
  void refined(String body) throws BookException;

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

  /** Which records are versions of one meeting's. */
  Meetings meetings();

  /** What readers made of the contents. */
  Readings readings();

  /** How contents are erased. */
  Erasing erasing();

  /** Several changes that belong together. */
  interface Changes<T> {
    T make() throws BookException;
  }
}
