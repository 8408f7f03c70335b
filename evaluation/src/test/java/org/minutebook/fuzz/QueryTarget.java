package org.minutebook.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.index.IndexChange;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.MeetingIndexes;
import org.minutebook.index.Query;
import org.minutebook.index.QuerySyntaxException;
import org.minutebook.index.Results;
import org.minutebook.model.record.MeetingRecord;

/** A query is answered, or refused with the place where it goes wrong. */
final class QueryTarget implements Target {
  private static final int LIMIT = 10;

  private final MeetingIndex index;

  QueryTarget(Path folder) throws IOException {
    FileTarget texts = new FileTarget(folder.resolve("text"), "minutes.md", "md");
    List<MeetingRecord> records = texts.records(texts.seeds().getFirst());
    index = MeetingIndexes.open(folder.resolve("index"));
    index.apply(
        List.of(
            new IndexChange(1, records.getFirst().source().sha256(), List.of("a.md"), records)));
  }

  @Override
  public List<byte[]> seeds() {
    return Stream.of(
            "budget",
            "\"terms of reference\"~5 OR budg* AND NOT (grant -fund)",
            "owner:Ash body:\"Parish Council\" type:minutes",
            "date:2008-01-01..2009-12-31 decision:agreed~1",
            "date:2008.. person:KM title:(budget OR precept)")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void take(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.UTF_8);
    for (Query.Scope scope : Query.Scope.values()) {
      Query query = Query.of(text, scope, LIMIT);
      try {
        Results results = index.search(query);
        if (results.hits().size() > Math.min(LIMIT, results.total())) {
          throw new AssertionError(results.hits().size() + " hits of " + results.total());
        }
        index.namesOnly(query);
      } catch (QuerySyntaxException e) {
        if (e.position() < 0 || e.position() > text.length()) {
          throw new AssertionError("place " + e.position() + " in a query of " + text.length(), e);
        }
      }
    }
  }
}
