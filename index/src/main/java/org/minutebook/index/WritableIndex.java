package org.minutebook.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The index for its one writer.
 *
 * <p>It searches what is committed, never what is being applied. A batch that fails leaves the last
 * commit as it was; the next call goes on from there.
 */
final class WritableIndex implements MeetingIndex {
  /** Megabytes of documents in memory before a segment is written, unless a batch ends sooner. */
  private static final double BUFFER = 64;

  /** Segments of a size before they are merged: each merge writes anew what it merges. */
  private static final double SEGMENTS = 20;

  private final Directory directory;
  private final Searchers searchers;
  private IndexWriter writer;
  private boolean closed;

  /** Opens it, making it where there is none; owns the directory from then on. */
  WritableIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = opened(directory);
    try {
      this.searchers = new Searchers(directory);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileSuppressingExceptions(e, writer);
      throw e;
    }
  }

  private static IndexWriter opened(Directory directory) throws IOException {
    IndexWriter writer =
        new IndexWriter(
            directory,
            // Half a batch must not become durable because the program ends.
            new IndexWriterConfig(Analysis.FIELDS)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER)
                .setMergePolicy(
                    new TieredMergePolicy()
                        .setSegmentsPerTier(SEGMENTS)
                        // What is erased has to go from a segment of which it is the smallest part.
                        .setForceMergeDeletesPctAllowed(0)));
    try {
      if (!CommitData.isCurrent(commitData(writer))) {
        empty(writer);
      }
      return writer;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileSuppressingExceptions(e, writer);
      throw e;
    }
  }

  private static Map<String, String> commitData(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  @Override
  public long appliedSequence() throws IOException {
    return CommitData.sequence(searchers.commitData());
  }

  @Override
  public synchronized void apply(List<IndexChange> changes) throws IOException {
    requireOrder(changes);
    long applied = appliedSequence();
    List<IndexChange> fresh =
        changes.stream().filter(change -> change.sequence() > applied).toList();
    if (fresh.isEmpty()) {
      return;
    }
    durably(
        open -> {
          // A commit alone would write the segments one after the other.
          Shared.forEach(lastOfEach(fresh), change -> replace(open, change), open::flushNextBuffer);
          commit(open, fresh.getLast().sequence());
        });
  }

  /** Of changes to the same content, the last: which is applied first does not matter then. */
  private static List<IndexChange> lastOfEach(List<IndexChange> changes) {
    Map<String, IndexChange> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(change.sha256(), change));
    return List.copyOf(last.values());
  }

  private static void requireOrder(List<IndexChange> changes) {
    for (int i = 1; i < changes.size(); i++) {
      long before = changes.get(i - 1).sequence();
      if (changes.get(i).sequence() <= before) {
        throw new IllegalArgumentException(
            "change " + changes.get(i).sequence() + " comes after " + before);
      }
    }
  }

  private static void replace(IndexWriter open, IndexChange change) throws IOException {
    Term content = new Term(Schema.CONTENT, change.sha256());
    List<Document> documents = RecordDocuments.of(change);
    if (documents.isEmpty()) {
      open.deleteDocuments(content);
    } else {
      open.updateDocuments(content, documents);
    }
  }

  @Override
  public synchronized void erase(Set<String> contents) throws IOException {
    long applied = appliedSequence();
    durably(
        open -> {
          for (String content : contents) {
            open.deleteDocuments(new Term(Schema.CONTENT, content));
          }
          commit(open, applied);
          endMerges(open);
          open.forceMergeDeletes();
          commit(open, applied);
        });
    // Searchers keep the files open that they search, and Lucene keeps those until they are closed.
    searchers.commitData();
    durably(IndexWriter::deleteUnusedFiles);
  }

  /** Those that began before take along what has been deleted since; nobody waits for them. */
  private static void endMerges(IndexWriter open) {
    if (open.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
      merges.sync();
    }
  }

  @Override
  public synchronized void clear() throws IOException {
    durably(WritableIndex::empty);
  }

  private static void empty(IndexWriter open) throws IOException {
    open.deleteAll();
    commit(open, 0);
  }

  private static void commit(IndexWriter open, long sequence) throws IOException {
    open.setLiveCommitData(CommitData.of(sequence).entrySet());
    open.commit();
  }

  private void durably(Change change) throws IOException {
    if (closed) {
      throw new IllegalStateException("the index is closed");
    }
    if (!writer.isOpen()) {
      writer = opened(directory);
    }
    try {
      change.to(writer);
    } catch (IOException | RuntimeException | Error e) {
      // Forgets what is not committed, so that no later commit takes it along.
      IOUtils.closeWhileSuppressingExceptions(e, writer);
      throw e;
    }
  }

  @Override
  public Results search(Query query) throws IOException, QuerySyntaxException {
    return searchers.search(query);
  }

  @Override
  public Set<String> namesOnly(Query query) throws IOException, QuerySyntaxException {
    return searchers.namesOnly(query);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    IOUtils.close(searchers, writer, directory);
  }

  private interface Change {
    void to(IndexWriter open) throws IOException;
  }
}
