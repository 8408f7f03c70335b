package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Marks underlined words as emphasised. */
final class Underlines {
  private Underlines() {}

  static PageContent marked(PageContent page) {
    List<Rule> level = page.rules().stream().filter(Rule::level).toList();
    if (level.isEmpty()) {
      return page;
    }
    List<Word> words = new ArrayList<>(page.words().size());
    for (Word word : page.words()) {
      boolean underlined = !word.emphasis() && level.stream().anyMatch(rule -> isUnder(rule, word));
      words.add(
          underlined
              ? new Word(word.text(), word.left(), word.right(), word.baseline(), word.size(), true)
              : word);
    }
    return page.withWords(words);
  }

  private static boolean isUnder(Rule rule, Word word) {
    float below = rule.at() - word.baseline();
    return below > -0.02f * word.size()
        && below < 0.19f * word.size()
        && rule.from() < word.left() + 0.25f * (word.right() - word.left())
        && rule.to() > word.right() - 0.25f * (word.right() - word.left());
  }
}
