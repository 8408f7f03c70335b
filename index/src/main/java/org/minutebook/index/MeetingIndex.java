package org.minutebook.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Records made searchable. One writer at a time; searching is thread-safe. */
public interface MeetingIndex extends AutoCloseable {
  /** The sequence of the last change that is durably applied; 0 for an empty index. */
  long appliedSequence() throws IOException;

  /**
   * Applies changes and commits them; a content's earlier documents are replaced. Applying the same
   * change twice equals applying it once.
   *
   * @param changes in the order of their sequence
   */
  void apply(List<IndexChange> changes) throws IOException;

  /**
   * Removes contents and every trace of their words from the index's files; commits. What is
   * deleted otherwise stays in them until Lucene merges them some day.
   *
   * @param contents by their hashes
   */
  void erase(Set<String> contents) throws IOException;

  /** Removes everything, as if nothing had ever been applied. */
  void clear() throws IOException;

  /**
   * Finds what matches.
   *
   * @throws QuerySyntaxException where the query's text cannot be read; it says where
   */
  Results search(Query query) throws IOException, QuerySyntaxException;

  /**
   * The contents of which only names are known, and which match; by their hashes.
   *
   * @param query its scope and limit do not count
   * @throws QuerySyntaxException where the query's text cannot be read; it says where
   */
  Set<String> namesOnly(Query query) throws IOException, QuerySyntaxException;

  @Override
  void close() throws IOException;
}
