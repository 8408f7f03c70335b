package org.minutebook.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.minutebook.index.Results.Count;
import org.minutebook.model.text.PartType;

/** One search in one state of the index. */
final class IndexSearch {
  /** Best first; among equals the latest meeting, then by file and by place in it. */
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          LongField.newSortField(Schema.DATE, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE),
          new SortField(Schema.ORDER, SortField.Type.STRING),
          new SortField(Schema.ORDINAL, SortField.Type.LONG));

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value);

  private static final Comparator<Count> LATEST_FIRST =
      Comparator.comparingInt((Count count) -> Integer.parseInt(count.value())).reversed();

  /** All but the text itself, which may be long. */
  private static final Set<String> SHOWN =
      Set.of(
          Schema.RECORD,
          Schema.URI,
          Schema.TYPE,
          Schema.BODY_NAME,
          Schema.DATE,
          Schema.ITEM,
          Schema.HEADING,
          Schema.LESSER,
          Schema.PAGE);

  static final Results NOTHING = new Results(0, List.of(), List.of(), List.of(), List.of());

  private IndexSearch() {}

  /**
   * Finds what matches.
   *
   * @param clause the query's text, parsed
   */
  static Results run(IndexSearcher searcher, Optional<Clause> clause, Query query)
      throws IOException {
    LuceneQueries queries = new LuceneQueries(query.scope());
    int limit = Math.min(query.limit(), Math.max(1, searcher.getIndexReader().maxDoc()));
    FacetsResult found =
        FacetsCollectorManager.search(
            searcher,
            queries.matching(clause, query),
            limit,
            BEST_FIRST,
            new FacetsCollectorManager());
    FacetsCollector all = found.facetsCollector();
    long total = all.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum();
    if (total == 0) {
      return NOTHING;
    }
    ScoreDoc[] best = found.topDocs().scoreDocs;
    int[] documents = Arrays.stream(best).mapToInt(doc -> doc.doc).toArray();
    List<Snippet> snippets =
        Snippets.of(searcher, queries.marking(clause), query.scope(), documents);
    List<Hit> hits = new ArrayList<>(best.length);
    StoredFields stored = searcher.storedFields();
    for (int i = 0; i < best.length; i++) {
      hits.add(hit(stored.document(documents[i], SHOWN), snippets.get(i), score(best[i])));
    }
    IndexReader reader = searcher.getIndexReader();
    return new Results(
        total,
        hits,
        counts(reader, all, Schema.BODY_NAME, MOST_FIRST),
        counts(reader, all, Schema.YEAR, LATEST_FIRST),
        counts(reader, all, Schema.TYPE, MOST_FIRST));
  }

  /** The contents without records that match, by their hashes. */
  static Set<String> namesOnly(IndexSearcher searcher, Optional<Clause> clause, Query query)
      throws IOException {
    var matching = new LuceneQueries(Query.Scope.DOCUMENTS).namesOnly(clause, query);
    int count = searcher.count(matching);
    if (count == 0) {
      return Set.of();
    }
    StoredFields stored = searcher.storedFields();
    Set<String> contents = new HashSet<>();
    for (ScoreDoc doc : searcher.search(matching, count).scoreDocs) {
      contents.add(stored.document(doc.doc, Set.of(Schema.RECORD)).get(Schema.RECORD));
    }
    return contents;
  }

  private static double score(ScoreDoc doc) {
    // Sorting by fields, Lucene keeps the score among the fields' values.
    return ((FieldDoc) doc).fields[0] instanceof Float score ? score : 0;
  }

  private static Hit hit(Document document, Snippet snippet, double score) {
    return new Hit(
        document.get(Schema.RECORD),
        document.get(Schema.URI),
        PartType.of(document.get(Schema.TYPE)),
        Optional.ofNullable(document.get(Schema.BODY_NAME)),
        Optional.ofNullable(document.getField(Schema.DATE))
            .map(day -> LocalDate.ofEpochDay(day.numericValue().longValue())),
        Optional.ofNullable(document.get(Schema.ITEM)),
        Optional.ofNullable(document.get(Schema.HEADING)),
        document.getField(Schema.PAGE).numericValue().intValue(),
        snippet.text(),
        snippet.highlights(),
        document.get(Schema.LESSER) != null,
        score);
  }

  private static List<Count> counts(
      IndexReader reader, FacetsCollector hits, String field, Comparator<Count> order)
      throws IOException {
    var counts = new StringValueFacetCounts(new StringDocValuesReaderState(reader, field), hits);
    return Arrays.stream(counts.getAllChildren(field).labelValues)
        .map(value -> new Count(value.label, value.value.longValue()))
        .sorted(order)
        .toList();
  }
}
