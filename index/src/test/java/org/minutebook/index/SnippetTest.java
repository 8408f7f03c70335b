package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.model.text.Span;

class SnippetTest {
  private static final String LONG = "word ".repeat(60) + "needle " + "straw ".repeat(60);
  private static final int NEEDLE = LONG.indexOf("needle");

  @Test
  void breaksBecomeBlanksAndOffsetsStay() {
    Snippet snippet = Snippet.EMPTY.with("  a\tb\nc ", new Span(0, 8), List.of(new Span(4, 5)));
    assertThat(snippet.text()).isEqualTo("a b c");
    assertThat(snippet.highlights()).containsExactly(new Span(2, 3));
  }

  @Test
  void longPieceIsCutAroundItsFirstMatchAtWords() {
    Snippet snippet =
        Snippet.EMPTY.with(LONG, new Span(0, LONG.length()), List.of(new Span(NEEDLE, NEEDLE + 6)));
    assertThat(snippet.text()).startsWith("…word").endsWith("straw…");
    assertThat(snippet.text().length()).isLessThanOrEqualTo(Snippet.LONGEST_PIECE + 2);
    assertThat(snippet.highlights().getFirst().of(snippet.text())).isEqualTo("needle");
  }

  @Test
  void longWordIsCutWithoutSplittingAPair() {
    String smileys = "\uD83D\uDE00".repeat(400);
    Snippet snippet =
        Snippet.EMPTY.with(smileys, new Span(0, smileys.length()), List.of(new Span(401, 403)));
    String text = snippet.text();
    assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }

  @Test
  void piecesAreJoinedAndOverlappingMatchesMerged() {
    String text = "one two. three four.";
    Snippet snippet =
        Snippet.EMPTY
            .with(text, new Span(0, 8), List.of(new Span(0, 3), new Span(2, 7)))
            .with(text, new Span(9, 20), List.of(new Span(15, 19)));
    assertThat(snippet.text()).isEqualTo("one two. … three four.");
    assertThat(snippet.highlights().stream().map(mark -> mark.of(snippet.text())))
        .containsExactly("one", " two", "four");
  }
}
