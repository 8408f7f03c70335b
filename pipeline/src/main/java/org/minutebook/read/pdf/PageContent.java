package org.minutebook.read.pdf;

import java.util.List;

/** What stands on one page: words and straight lines. */
record PageContent(List<Word> words, List<Rule> rules, float width, float height) {
  PageContent {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
  }

  PageContent withWords(List<Word> others) {
    return new PageContent(others, rules, width, height);
  }
}
