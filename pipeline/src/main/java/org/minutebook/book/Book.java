package org.minutebook.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.minutebook.model.record.MeetingRecord;

/**
 * A book that can be read, also while another process writes it. Thread-safe.
 *
 * <p>A file is <em>current</em> while no other content has been seen at its place; records are
 * current while one of their files is.
 */
public interface Book extends AutoCloseable {
  Path folder();

  /** Where the derived index lives; it may not exist. */
  Path indexFolder();

  /** The number of the latest change; 0 for an empty book. */
  long sequence() throws BookException;

  /** How a content stands. */
  Optional<Verdict> verdict(String sha256) throws BookException;

  /**
   * Whether reading a content again would come to nothing new: it has a verdict, which stands, and
   * nobody has asked for another try.
   *
   * @param fingerprint of the present program and settings; asked only where the verdict depends on
   *     them
   */
  boolean isSettled(String sha256, Supplier<String> fingerprint) throws BookException;

  /** The contents that were being read when a run was killed, and over how many runs each. */
  Map<String, Integer> kills() throws BookException;

  /** The content that was last seen at a place. */
  Optional<String> contentAt(String place) throws BookException;

  /** Whether a content has a current name. */
  boolean isCurrent(String sha256) throws BookException;

  /** What the parts of a content say, current or not; empty where it has no records. */
  List<MeetingRecord> records(String sha256) throws BookException;

  /** What a container holds, in its order; empty for what is none. */
  List<ContainerEntry> entries(String containerSha256) throws BookException;

  /** The copy of a content's bytes in the book, where one is kept. */
  Optional<Path> original(String sha256);

  /** The contents that have changed since, in the order of their numbers. */
  List<Change> changesAfter(long sequence, int limit) throws BookException;

  /** The records that are lesser versions of others: drafts, further scans. */
  Set<String> lesserVersions() throws BookException;

  /** The other versions of a record, by its id. */
  List<OtherVersion> versions(String id) throws BookException;

  /**
   * All current records in the order of their first import, read as the stream goes on.
   *
   * <p>The stream needs no closing; it throws {@link java.io.UncheckedIOException} where the book
   * cannot be read.
   */
  Stream<MeetingRecord> records();

  /** The record with an id ({@code <sha256>#<part>}), current or not. */
  Optional<MeetingRecord> record(String id) throws BookException;

  /**
   * The records that somebody may mean: by id, by hash or its beginning (8 digits or more), current
   * or not; current ones by path, or by the end of a path.
   */
  List<MeetingRecord> find(String idOrName) throws BookException;

  /** Counts of what {@link #tallies} does not tell. */
  Standing standing() throws BookException;

  /** Current files counted by how they stand, in the order of the kinds and reasons. */
  List<Tally> tallies() throws BookException;

  /** The current files that stand so, in the order in which they were first seen. */
  List<FileStatus> files(Verdict.Kind kind) throws BookException;

  @Override
  void close() throws BookException;
}
