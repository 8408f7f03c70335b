package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.text.Span;

class GroundTest {
  private static final String TEXT =
      "The trustees met in the long room above the boathouse.\n\nAB to paint\nthe shed. The end.";

  @Test
  void anExcerptMarksTheWordsAndShowsSomeAroundThem() {
    assertThat(ground("AB to paint\nthe shed.").excerpt(TEXT, "[[", "]]"))
        .isEqualTo("…in the long room above the boathouse. [[AB to paint the shed.]] The end.");
  }

  @Test
  void anExcerptOfTheWholeTextHasNothingAround() {
    assertThat(ground(TEXT).excerpt(TEXT, "<", ">")).startsWith("<The trustees").endsWith("end.>");
  }

  @Test
  void longWordsLoseTheirMiddle() {
    String text = "a".repeat(300) + " " + "z".repeat(300);
    assertThat(ground(text, text).excerpt(text, "[", "]"))
        .isEqualTo("[" + "a".repeat(80) + " … " + "z".repeat(40) + "]");
  }

  @Test
  void anExcerptIsHarmless() {
    String text = "due \u001b[31mred\u202e now";
    assertThat(ground(text, "red").excerpt(text, "[[", "]]")).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void evidenceBeyondTheTextShowsNothingRatherThanFail() {
    Ground stray = new Ground("items", "1", new Evidence(new Span(500, 600), 1, "item.plain", 0.9));
    assertThat(stray.excerpt(TEXT, "[[", "]]")).endsWith("[[]]");
  }

  @Test
  void aRuleWithoutExplanationIsShownByItsId() {
    String view = GroundsView.of(Examples.harbour(), 100, rule -> Optional.empty());
    assertThat(view).contains("rule ", "confidence ", "PEOPLE (", "ACTIONS (");
    assertThat(GroundsView.of(Examples.harbour(), 100, rule -> Optional.of("By " + rule + ".")))
        .contains("By ")
        .hasLineCount((int) (view.lines().count() + Ground.of(Examples.harbour()).size()));
  }

  private static Ground ground(String words) {
    return ground(TEXT, words);
  }

  private static Ground ground(String text, String words) {
    int start = text.indexOf(words);
    Span span = new Span(start, start + words.length());
    return new Ground("actions", words, new Evidence(span, 1, "action.label.plain", 0.9));
  }
}
