package org.minutebook.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** The last committed state of an index, shared by all who search it. Thread-safe. */
final class Searchers implements Closeable {
  private final SearcherManager manager;

  Searchers(Directory directory) throws IOException {
    this.manager = new SearcherManager(directory, new SearcherFactory());
  }

  Results search(Query query) throws IOException, QuerySyntaxException {
    Optional<Clause> clause = QueryParser.parse(query.text());
    IndexSearcher searcher = latest();
    try {
      return IndexSearch.run(searcher, clause, query);
    } finally {
      manager.release(searcher);
    }
  }

  Set<String> namesOnly(Query query) throws IOException, QuerySyntaxException {
    Optional<Clause> clause = QueryParser.parse(query.text());
    IndexSearcher searcher = latest();
    try {
      return IndexSearch.namesOnly(searcher, clause, query);
    } finally {
      manager.release(searcher);
    }
  }

  /** What was written beside the last commit. */
  Map<String, String> commitData() throws IOException {
    IndexSearcher searcher = latest();
    try {
      return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
    } finally {
      manager.release(searcher);
    }
  }

  private IndexSearcher latest() throws IOException {
    manager.maybeRefreshBlocking();
    return manager.acquire();
  }

  @Override
  public void close() throws IOException {
    manager.close();
  }
}
