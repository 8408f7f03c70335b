package org.minutebook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The index for those who only search, beside a writer in another process.
 *
 * <p>Each search sees the writer's latest commit. A folder without an index is an empty index,
 * until somebody makes one. Writes nothing, locks nothing.
 */
final class ReadOnlyIndex implements MeetingIndex {
  private final Path folder;
  private @Nullable Directory directory;
  private @Nullable Searchers searchers;
  private boolean closed;

  ReadOnlyIndex(Path folder) throws IOException {
    this.folder = folder;
    searchers();
  }

  /** The searchers; empty as long as there is no index. */
  private synchronized Optional<Searchers> searchers() throws IOException {
    if (closed) {
      throw new IllegalStateException("the index is closed");
    }
    // Lucene would make the folder.
    if (searchers == null && Files.isDirectory(folder)) {
      Directory found = FSDirectory.open(folder);
      try {
        if (DirectoryReader.indexExists(found)) {
          searchers = current(new Searchers(found));
          directory = found;
        } else {
          found.close();
        }
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileSuppressingExceptions(e, found);
        throw e;
      }
    }
    return Optional.ofNullable(searchers);
  }

  private Searchers current(Searchers opened) throws IOException {
    if (!CommitData.isCurrent(opened.commitData())) {
      opened.close();
      throw new IndexUnreadableException(folder, "it was made by another version");
    }
    return opened;
  }

  @Override
  public long appliedSequence() throws IOException {
    Optional<Searchers> found = searchers();
    return found.isPresent() ? CommitData.sequence(found.get().commitData()) : 0;
  }

  @Override
  public Results search(Query query) throws IOException, QuerySyntaxException {
    Optional<Searchers> found = searchers();
    if (found.isPresent()) {
      return found.get().search(query);
    }
    QueryParser.parse(query.text());
    return IndexSearch.NOTHING;
  }

  @Override
  public Set<String> namesOnly(Query query) throws IOException, QuerySyntaxException {
    Optional<Searchers> found = searchers();
    return found.isPresent() ? found.get().namesOnly(query) : Set.of();
  }

  @Override
  public void apply(List<IndexChange> changes) {
    throw new UnsupportedOperationException("opened for reading only");
  }

  @Override
  public void erase(Set<String> contents) {
    throw new UnsupportedOperationException("opened for reading only");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("opened for reading only");
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    IOUtils.close(searchers, directory);
  }
}
