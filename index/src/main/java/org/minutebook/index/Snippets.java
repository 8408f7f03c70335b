package org.minutebook.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.minutebook.index.Query.Scope;
import org.minutebook.model.text.Span;

/** Picks the words to show of each hit. */
final class Snippets {
  private static final int PIECES = 2;
  private static final int SHORTEST_PIECE = 60;

  private Snippets() {}

  /**
   * A snippet a document, in their order; of its text, or where it has none, of its file names.
   *
   * @param marking what to mark
   */
  static List<Snippet> of(IndexSearcher searcher, Query marking, Scope scope, int[] documents)
      throws IOException {
    String[] fields = {Schema.text(scope), Schema.FILE};
    Map<String, Object[]> found =
        new Marker(searcher)
            .highlightFieldsAsObjects(fields, marking, documents, new int[] {PIECES, 1});
    Object[] texts = Objects.requireNonNull(found.get(fields[0]));
    Object[] files = Objects.requireNonNull(found.get(fields[1]));
    return IntStream.range(0, documents.length)
        .mapToObj(
            i ->
                texts[i] instanceof Snippet text
                    ? text
                    : files[i] instanceof Snippet file ? file : Snippet.EMPTY)
        .toList();
  }

  private static BreakIterator pieces() {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    // A block ends with its line, whether or not a full stop does.
    return LengthGoalBreakIterator.createMinLength(
        new SplittingBreakIterator(sentences, '\n'), SHORTEST_PIECE, 0.5f);
  }

  /** Lucene hands out anything but strings to subclasses only. */
  private static final class Marker extends UnifiedHighlighter {
    Marker(IndexSearcher searcher) {
      super(
          UnifiedHighlighter.builder(searcher, Analysis.FIELDS)
              .withMaxLength(Integer.MAX_VALUE - 1)
              // Else near words are marked with all that stands between them.
              .withWeightMatches(false)
              .withBreakIterator(Snippets::pieces)
              .withFormatter(new ToSnippet()));
    }

    @Override
    protected Map<String, Object[]> highlightFieldsAsObjects(
        String[] fields, Query query, int[] documents, int[] maxPassages) throws IOException {
      return super.highlightFieldsAsObjects(fields, query, documents, maxPassages);
    }
  }

  private static final class ToSnippet extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      Snippet snippet = Snippet.EMPTY;
      for (Passage passage : passages) {
        Span piece = new Span(passage.getStartOffset(), passage.getEndOffset());
        snippet = snippet.with(content, piece, matches(passage));
      }
      return snippet;
    }

    private static List<Span> matches(Passage passage) {
      List<Span> matches = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        matches.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
      }
      matches.sort(null);
      return matches;
    }
  }
}
