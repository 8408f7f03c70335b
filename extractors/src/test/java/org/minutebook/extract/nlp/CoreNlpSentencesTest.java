package org.minutebook.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Sentences;
import org.minutebook.model.text.Span;

class CoreNlpSentencesTest {
  private final Sentences sentences = new CoreNlpSentences();

  @Test
  void splitsAtTheEndsOfSentencesOnly() {
    assertThat(split("Ann Ash asked Mr. Birch to write. He agreed."))
        .containsExactly("Ann Ash asked Mr. Birch to write.", "He agreed.");
  }

  @Test
  void aLineWithoutAStopWithinIsOneSentenceWithoutTheSpaceAroundIt() {
    assertThat(split("  Ann to write – by ‘Friday’ (£5) \n"))
        .containsExactly("Ann to write – by ‘Friday’ (£5)");
    assertThat(split("Ann to write.")).containsExactly("Ann to write.");
    assertThat(split("Who is to write?")).containsExactly("Who is to write?");
    assertThat(split("Ann to write .")).containsExactly("Ann to write .");
  }

  @Test
  void aShortenedTitleOrPostEndsNoSentence() {
    assertThat(split("Clerk to ask Cllr. Lund. Messrs. Ash and Birch agreed."))
        .containsExactly("Clerk to ask Cllr. Lund.", "Messrs. Ash and Birch agreed.");
    assertThat(split("Insp. Field spoke. The Hon. Sec. agreed to write. See min. 207 below."))
        .containsExactly(
            "Insp. Field spoke.", "The Hon. Sec. agreed to write.", "See min. 207 below.");
    assertThat(split("He wrote to the sec. The Chair agreed."))
        .containsExactly("He wrote to the sec.", "The Chair agreed.");
  }

  @Test
  void whatIsBlankHasNoSentences() {
    assertThat(split("")).isEmpty();
    assertThat(split(" \n\t")).isEmpty();
  }

  @Test
  void aNewLineEndsASentence() {
    assertThat(split("Ann to write\nBea to read")).containsExactly("Ann to write", "Bea to read");
  }

  @Test
  void placesAreThoseOfTheWholeText() {
    String text = "One. Two. Three.";
    assertThat(sentences.split(text, new Span(5, 16)))
        .containsExactly(new Span(5, 9), new Span(10, 16));
    assertThat(sentences.split(text, new Span(4, 9))).containsExactly(new Span(5, 9));
  }

  private List<String> split(String text) {
    return sentences.split(text, new Span(0, text.length())).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
